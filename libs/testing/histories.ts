import fc from 'fast-check';
import type { ActionPlanEvent } from '#libs/domain/action-plan/events.js';
import type { ActionEvent } from '#libs/domain/action/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { inspectionFacts, planFacts } from './facts.js';
import { Log } from './log.js';
import { actionPlanned, reportReceived, uuid } from './record.js';

/** Days on which things hold; the log was recorded on 23 November 2026, so that the last ones were ahead. */
export const DAYS = ['2017-07-09', '2017-07-10', '2017-07-11', '2017-07-12', '2026-12-01', '2027-01-15'];

const day = fc.constantFrom(...DAYS);

const ofAction: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.constantFrom(actionPlanned(), actionPlanned({ objective: 'Again\0 \ud83d' })),
  fc.constantFrom<ActionEvent>(
    { type: 'ActionAgreed.v1', data: {} },
    { type: 'ActionStarted.v1', data: {} },
    {
      type: 'CompletionClaimed.v2',
      data: { by: 'prs_1', evidence: [{ title: 'The minutes', sha256: null, id: null }] },
    },
    { type: 'ActionClosed.v1', data: {} },
    { type: 'ActionReopened.v1', data: {} },
    { type: 'ActionCancelled.v1', data: {} },
    { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } },
    { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Strategic Director' } } },
    { type: 'HolderNamed.v1', data: { post: 'Director', from: null, to: 'prs_2' } },
    { type: 'PrioritySet.v1', data: { from: null, to: 'high' } },
    { type: 'RecommendationLinked.v1', data: { recommendationId: uuid(9) } },
    { type: 'RecommendationUnlinked.v1', data: { recommendationId: uuid(9) } },
    { type: 'MoreTimeWithdrawn.v1', data: { no: 1 } },
    { type: 'ProgressReported.v2', data: { rag: 'amber', rule: null, percent: null, status: null, note: 'Slow' } },
    { type: 'ProgressReported.v2', data: { rag: 'red', rule: null, percent: null, status: null, note: 'Late' } },
  ),
  day.map((due): ActionEvent => ({ type: 'DueDateSet.v1', data: { due } })),
  day.map((on): ActionEvent => ({ type: 'UpdateAskedFor.v1', data: { on } })),
  day.map((due): ActionEvent => ({ type: 'ExpectedLate.v1', data: { due } })),
  fc.tuple(day, day).map(([from, to]): ActionEvent => ({
    type: 'MoreTimeRequested.v1',
    data: { no: 1, from, to, owner: { post: 'Director' }, holder: null },
  })),
  fc
    .tuple(day, day)
    .map(([from, to]): ActionEvent => ({ type: 'DueDateRevised.v1', data: { from, to, approver: 'Cabinet' } })),
);

const ofPlan: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.constant<ActionPlanEvent>({ type: 'PlanStarted.v2', data: planFacts }),
  fc.tuple(day, fc.constantFrom('Ofsted', 'Secretary of State')).map(([on, recipient]): ActionPlanEvent => ({
    type: 'PlanSubmitted.v1',
    data: { on, recipient, means: 'e-mail' },
  })),
  day.map((on): ActionPlanEvent => ({ type: 'PlanDraftIssued.v1', data: { on } })),
  day.map((on): ActionPlanEvent => ({ type: 'PlanApproved.v1', data: { on, by: 'Cabinet' } })),
  day.map((on): ActionPlanEvent => ({ type: 'PlanPublished.v1', data: { on } })),
  fc.constantFrom<ActionPlanEvent>(
    { type: 'ActionIncluded.v1', data: { actionId: uuid(1) } },
    { type: 'ActionRemoved.v1', data: { actionId: uuid(1) } },
  ),
);

const ofReport: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.constant<DomainEvent>(reportReceived()),
  fc
    .constantFrom('One', 'Two')
    .map((to): DomainEvent => ({ type: 'ReportCorrected.v2', data: { field: 'title', from: null, to, source: null } })),
  day.map((on): DomainEvent => ({ type: 'ReportPublished.v1', data: { on } })),
);

/** Revisions before it, also of withdrawals, or of no entry at all. */
const withdrawal: fc.Arbitrary<DomainEvent> = fc
  .uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 })
  .map((revisions) => ({ type: 'EntryWithdrawn.v1', data: { revisions: revisions.map(String) } }));

const ofInspection: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.constant<DomainEvent>({ type: 'InspectionAnnounced.v2', data: { ...inspectionFacts, on: null } }),
  day.map((on): DomainEvent => ({ type: 'InspectionConcluded.v1', data: { on } })),
  day.map((on): DomainEvent => ({ type: 'InspectionReportReceived.v1', data: { on } })),
);

const EVENTS = { action: ofAction, 'action-plan': ofPlan, report: ofReport, inspection: ofInspection };

/** Kinds of the streams of `anyHistories`, by their ids. */
export const STREAMS = [
  { kind: 'action', id: uuid(1) },
  { kind: 'action', id: uuid(2) },
  { kind: 'action-plan', id: uuid(3) },
  { kind: 'report', id: uuid(4) },
  { kind: 'inspection', id: uuid(5) },
] as const;

/** One act: one to three events of one command on one stream, on one day or on several. */
const anyAct = fc.constantFrom(...STREAMS).chain(({ kind, id }) =>
  fc.record({
    stream: fc.constant(`${kind}-${id}`),
    command: fc.uuid(),
    events: fc.array(
      fc.record({ event: fc.oneof({ weight: 6, arbitrary: EVENTS[kind] }, { weight: 2, arbitrary: withdrawal }), day }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

/** Logs in any order, as no lifecycle has it: late entries, days ahead, what is withdrawn and what stands again. */
export const anyHistories = (maxLength = 25) =>
  fc.array(anyAct, { minLength: 1, maxLength }).map((acts) => {
    const log = new Log();
    for (const { stream, command, events } of acts)
      for (const { event, day: effectiveOn } of events) log.record(stream, event, { effectiveOn, commandId: command });
    return log.events;
  });
