import type { Command, Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { actionPlanDecider } from './action-plan/decide.js';
import type { ActionPlanEvent } from './action-plan/events.js';
import { actionDecider } from './action/decide.js';
import type { ActionEvent } from './action/events.js';
import { authorityDecider } from './authority/decide.js';
import type { AuthorityEvent } from './authority/events.js';
import { bodyDecider } from './body/decide.js';
import type { BodyEvent } from './body/events.js';
import { deciderWithCarryOver } from './carrying-over/decide.js';
import type { CarryingOverEvent } from './carrying-over/events.js';
import { commitmentDecider } from './commitment/decide.js';
import type { CommitmentEvent } from './commitment/events.js';
import { importDecider } from './document-import/decide.js';
import type { ImportEvent } from './document-import/events.js';
import { evidenceDecider } from './evidence/decide.js';
import type { EvidenceEvent } from './evidence/events.js';
import { inspectionDecider } from './inspection/decide.js';
import type { InspectionEvent } from './inspection/events.js';
import { judgementDecider } from './judgement/decide.js';
import type { JudgementEvent } from './judgement/events.js';
import { isScopedKind, KINDS, type Kind } from './kinds.js';
import { meetingDecider } from './meeting/decide.js';
import type { MeetingEvent } from './meeting/events.js';
import { minutesDecider } from './minutes/decide.js';
import type { MinutesEvent } from './minutes/events.js';
import { passedEventDecider } from './passed-event/decide.js';
import type { PassedEventEvent } from './passed-event/events.js';
import { personDecider } from './person/decide.js';
import type { PersonEvent } from './person/events.js';
import { recommendationDecider } from './recommendation/decide.js';
import type { RecommendationEvent } from './recommendation/events.js';
import { reportDecider } from './report/decide.js';
import type { ReportEvent } from './report/events.js';
import { serviceDecider } from './service/decide.js';
import type { ServiceEvent } from './service/events.js';
import { trackerDecider } from './tracker/decide.js';
import type { TrackerEvent } from './tracker/events.js';
import { statesOf } from './states.js';
import { openStatusesOf } from './statuses.js';
import type { StatementEvent } from './statement/events.js';
import type { WithdrawalEvent } from './withdrawal/events.js';

export * from './kinds.js';
export type { StateOf } from './states.js';

/** Every aggregate, by the kind that its stream names begin with. */
export const DECIDERS = {
  report: reportDecider,
  inspection: inspectionDecider,
  judgement: judgementDecider,
  recommendation: recommendationDecider,
  action: actionDecider,
  'action-plan': actionPlanDecider,
  commitment: commitmentDecider,
  meeting: meetingDecider,
  minutes: minutesDecider,
  tracker: trackerDecider,
  evidence: evidenceDecider,
  body: bodyDecider,
  authority: authorityDecider,
  import: importDecider,
  'passed-event': passedEventDecider,
  person: personDecider,
  service: serviceDecider,
} as const satisfies Readonly<Record<Kind, unknown>>;

/** Any aggregate's decider, for code that treats them all alike; kind, state, command and event must belong together. */
export type AnyDecider = Decider<{ readonly status: string }, Command, DomainEvent>;
const ANY: ReadonlyMap<Kind, AnyDecider> = new Map(
  KINDS.map((kind) => {
    const decider = DECIDERS[kind] as unknown as AnyDecider;
    const { evolve } = statesOf(kind);
    const own = { ...decider, evolve };
    return [
      kind,
      isScopedKind(kind) ? deciderWithCarryOver(own, kind.replace('-', ' '), openStatusesOf(kind)) : decider,
    ];
  }),
);
export const deciderOf = (kind: Kind): AnyDecider => ANY.get(kind) ?? (DECIDERS[kind] as unknown as AnyDecider);

export type OversightEvent =
  | ReportEvent
  | InspectionEvent
  | JudgementEvent
  | RecommendationEvent
  | ActionEvent
  | ActionPlanEvent
  | CommitmentEvent
  | MeetingEvent
  | MinutesEvent
  | TrackerEvent
  | EvidenceEvent
  | BodyEvent
  | AuthorityEvent
  | ImportEvent
  | PassedEventEvent
  | PersonEvent
  | ServiceEvent
  | StatementEvent
  | WithdrawalEvent
  | CarryingOverEvent;
export type EventType = OversightEvent['type'];
