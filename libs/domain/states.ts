import type { DomainEvent } from '#libs/kernel/event.js';
import * as action from './action/state.js';
import * as actionPlan from './action-plan/state.js';
import * as authority from './authority/state.js';
import * as body from './body/state.js';
import { evolveCarriedOver } from './carrying-over/evolve.js';
import * as commitment from './commitment/state.js';
import * as imported from './document-import/state.js';
import * as evidence from './evidence/state.js';
import * as inspection from './inspection/state.js';
import * as judgement from './judgement/state.js';
import * as meeting from './meeting/state.js';
import * as minutes from './minutes/state.js';
import * as passedEvent from './passed-event/state.js';
import * as person from './person/state.js';
import * as recommendation from './recommendation/state.js';
import * as report from './report/state.js';
import * as service from './service/state.js';
import * as tracker from './tracker/state.js';
import { isScopedKind, KINDS, type Kind } from './kinds.js';

/** The state that a kind's stream folds to, once it exists. */
export type StateOf<K extends Kind> = Exclude<(typeof STATES)[K]['initialState'], { readonly status: 'none' }>;

/** A state of any kind; its status is `none` while there is no such thing. */
export interface AnyState {
  readonly status: string;
}

/** The state before anything happened, and the state after one more event. */
interface States {
  readonly initialState: AnyState;
  readonly evolve: (state: AnyState, event: DomainEvent) => AnyState;
}

const STATES = {
  report: report,
  inspection: inspection,
  judgement: judgement,
  recommendation: recommendation,
  action: action,
  'action-plan': actionPlan,
  commitment: commitment,
  meeting: meeting,
  minutes: minutes,
  tracker: tracker,
  evidence: evidence,
  body: body,
  authority: authority,
  import: imported,
  'passed-event': passedEvent,
  person: person,
  service: service,
} as const satisfies Readonly<Record<Kind, unknown>>;

const ANY: ReadonlyMap<Kind, States> = new Map(
  KINDS.map((kind) => {
    const states = STATES[kind] as unknown as States;
    return [kind, isScopedKind(kind) ? { ...states, evolve: evolveCarriedOver(states.evolve) } : states];
  }),
);

/**
 * How the states of a kind follow from its events, for whoever decides nothing: the read models import no refusal, so that
 * other words in one make no new version of them. State and event must be of the kind.
 */
export const statesOf = (kind: Kind): States => ANY.get(kind) ?? (STATES[kind] as unknown as States);
