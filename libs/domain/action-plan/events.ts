import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Duty } from '../shared/duty.js';
import type { Scope } from '../shared/scope.js';

export interface PlanFacts {
  /** Short reference: `CPC 2017-07-10/8/plan`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly title: string;
  readonly inspectionId: string;
  readonly reportId: string | null;
}

export type ActionPlanEvent =
  | DomainEvent<'PlanStarted.v2', PlanFacts>
  | DomainEvent<'DutyRecorded.v2', Duty>
  | DomainEvent<'ActionIncluded.v1', { actionId: string }>
  | DomainEvent<'ActionRemoved.v1', { actionId: string }>
  | DomainEvent<'PlanDraftIssued.v1', { on: PlainDate }>
  | DomainEvent<'PlanReturnedToCabinet.v1', { on: PlainDate }>
  | DomainEvent<'PlanApproved.v1', { on: PlainDate; by: string }>
  | DomainEvent<'PlanSubmitted.v1', { recipient: string; on: PlainDate; means: string }>
  | DomainEvent<'PlanPublished.v1', { on: PlainDate }>;
