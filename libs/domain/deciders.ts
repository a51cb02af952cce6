import type { Command, Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { actionPlanDecider } from './action-plan/decide.js';
import type { ActionPlanEvent } from './action-plan/events.js';
import { actionDecider } from './action/decide.js';
import type { ActionEvent } from './action/events.js';
import { commitmentDecider } from './commitment/decide.js';
import type { CommitmentEvent } from './commitment/events.js';
import { importDecider } from './document-import/decide.js';
import type { ImportEvent } from './document-import/events.js';
import { inspectionDecider } from './inspection/decide.js';
import type { InspectionEvent } from './inspection/events.js';
import { judgementDecider } from './judgement/decide.js';
import type { JudgementEvent } from './judgement/events.js';
import type { Kind } from './kinds.js';
import { passedEventDecider } from './passed-event/decide.js';
import type { PassedEventEvent } from './passed-event/events.js';
import { recommendationDecider } from './recommendation/decide.js';
import type { RecommendationEvent } from './recommendation/events.js';
import { reportDecider } from './report/decide.js';
import type { ReportEvent } from './report/events.js';
import type { StatementEvent } from './statement/events.js';
import type { WithdrawalEvent } from './withdrawal/events.js';

export * from './kinds.js';

/** Every aggregate, by the kind that its stream names begin with. */
export const DECIDERS = {
  report: reportDecider,
  inspection: inspectionDecider,
  judgement: judgementDecider,
  recommendation: recommendationDecider,
  action: actionDecider,
  'action-plan': actionPlanDecider,
  commitment: commitmentDecider,
  import: importDecider,
  'passed-event': passedEventDecider,
} as const satisfies Readonly<Record<Kind, unknown>>;

/** The state that a kind's stream folds to, once it exists. */
export type StateOf<K extends Kind> = Exclude<(typeof DECIDERS)[K]['initialState'], { readonly status: 'none' }>;

/** Any aggregate's decider, for code that treats them all alike; kind, state, command and event must belong together. */
export type AnyDecider = Decider<{ readonly status: string }, Command, DomainEvent>;
export const deciderOf = (kind: Kind): AnyDecider => DECIDERS[kind] as unknown as AnyDecider;

export type OversightEvent =
  | ReportEvent
  | InspectionEvent
  | JudgementEvent
  | RecommendationEvent
  | ActionEvent
  | ActionPlanEvent
  | CommitmentEvent
  | ImportEvent
  | PassedEventEvent
  | StatementEvent
  | WithdrawalEvent;
export type EventType = OversightEvent['type'];
