import type { Command, Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { actionPlanDecider } from './action-plan/decide.js';
import type { ActionPlanEvent } from './action-plan/events.js';
import { actionDecider } from './action/decide.js';
import type { ActionEvent } from './action/events.js';
import { commitmentDecider, type CommitmentEvent } from './commitment/commitment.js';
import { importDecider, type ImportEvent } from './document-import/document-import.js';
import { inspectionDecider } from './inspection/decide.js';
import type { InspectionEvent } from './inspection/events.js';
import { judgementDecider } from './judgement/decide.js';
import type { JudgementEvent } from './judgement/events.js';
import { passedEventDecider, type PassedEventEvent } from './passed-event/passed-event.js';
import { recommendationDecider } from './recommendation/decide.js';
import type { RecommendationEvent } from './recommendation/events.js';
import { reportDecider } from './report/decide.js';
import type { ReportEvent } from './report/events.js';

const RECORD = {
  report: reportDecider,
  inspection: inspectionDecider,
  judgement: judgementDecider,
  recommendation: recommendationDecider,
  action: actionDecider,
  'action-plan': actionPlanDecider,
  commitment: commitmentDecider,
} as const;

const PROCESSES = {
  import: importDecider,
  'passed-event': passedEventDecider,
} as const;

/** Every aggregate, by the kind that its stream names begin with. */
export const DECIDERS = { ...RECORD, ...PROCESSES } as const;

/** What people keep a record of. */
export type RecordKind = keyof typeof RECORD;
/** In the order in which a board shows them. */
export const RECORD_KINDS = Object.keys(RECORD) as readonly RecordKind[];

/** What this program itself went through, and remembers in a stream of its own. */
export type ProcessKind = keyof typeof PROCESSES;
export const PROCESS_KINDS = Object.keys(PROCESSES) as readonly ProcessKind[];

export type Kind = RecordKind | ProcessKind;
export const KINDS: readonly Kind[] = [...RECORD_KINDS, ...PROCESS_KINDS];

/** The state that a kind's stream folds to, once it exists. */
export type StateOf<K extends Kind> = Exclude<(typeof DECIDERS)[K]['initialState'], { readonly status: 'none' }>;

/** Any aggregate's decider, for code that treats them all alike; kind, state, command and event must belong together. */
export type AnyDecider = Decider<{ readonly status: string }, Command, DomainEvent>;
export const deciderOf = (kind: Kind): AnyDecider => DECIDERS[kind] as unknown as AnyDecider;

export const isKind = (kind: string): kind is Kind => Object.hasOwn(DECIDERS, kind);
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORD, kind);

export type OversightEvent =
  | ReportEvent
  | InspectionEvent
  | JudgementEvent
  | RecommendationEvent
  | ActionEvent
  | ActionPlanEvent
  | CommitmentEvent
  | ImportEvent
  | PassedEventEvent;
export type EventType = OversightEvent['type'];
