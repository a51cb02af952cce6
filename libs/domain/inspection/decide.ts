import { correction, decideCorrection, type JudgeCorrection } from '../shared/corrections/decide.js';
import { INSPECTION_CORRECTIONS } from './corrections.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { frameworkByCode, FRAMEWORKS } from '../frameworks/frameworks.js';
import { outOfOrder, stepOutOfOrder } from '../shared/days-of-steps.js';
import { invalid, needsReason, reasonRequired } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { InspectionCommand } from './commands.js';
import type { InspectionEvent, InspectionFacts } from './events.js';
import { INSPECTION } from './moves.js';
import { daysOfSteps, evolve, initialState, type Inspection, type InspectionState } from './state.js';

const unknownFramework = (facts: InspectionFacts) =>
  frameworkByCode(facts.framework)
    ? null
    : invalid(
        'framework',
        `"${facts.framework}" is no framework known here: ${FRAMEWORKS.map((f) => f.code).join(', ')}.`,
      );

const record = ({
  announced,
  started,
  concluded,
  published,
  ...facts
}: Extract<InspectionCommand, { type: 'RecordInspection' }>['data']): Decision<InspectionEvent> => {
  const first = announced !== null && announced < started ? announced : started;
  const events: InspectionEvent[] = [
    { type: 'InspectionAnnounced.v2', data: { ...facts, on: announced }, effectiveOn: first },
    { type: 'InspectionStarted.v1', data: { on: started }, effectiveOn: started },
  ];
  if (concluded) events.push({ type: 'InspectionConcluded.v1', data: { on: concluded }, effectiveOn: concluded });
  if (published) events.push({ type: 'InspectionPublished.v1', data: { on: published }, effectiveOn: published });
  return events;
};

/** The days of its steps stay in the order of its steps, whichever of them is corrected. */
const daysInOrder =
  (asked: Asked<Inspection>): JudgeCorrection =>
  ({ field, to }) =>
    typeof to === 'string' && daysOfSteps(asked.state).some(([done]) => done === field)
      ? outOfOrder({ done: field, on: to, field: 'to' }, asked, daysOfSteps)
      : null;

interface Step {
  readonly on: PlainDate;
}

const start = (data: Step, asked: Asked<Inspection>): Decision<InspectionEvent> =>
  stepOutOfOrder('started', data.on, asked, daysOfSteps) ?? [
    { type: 'InspectionStarted.v1', data, effectiveOn: data.on },
  ];

const conclude = (data: Step, asked: Asked<Inspection>): Decision<InspectionEvent> =>
  stepOutOfOrder('concluded', data.on, asked, daysOfSteps) ?? [
    { type: 'InspectionConcluded.v1', data, effectiveOn: data.on },
  ];

const publish = (data: Step, asked: Asked<Inspection>): Decision<InspectionEvent> =>
  stepOutOfOrder('published', data.on, asked, daysOfSteps) ?? [
    { type: 'InspectionPublished.v1', data, effectiveOn: data.on },
  ];

/** Said once; another day afterwards, also an earlier one, is a correction, which moves a statutory date. */
const received = ({ on }: { on: PlainDate }, { past, act }: Asked<Inspection>): Decision<InspectionEvent> => {
  const known = past.whole.receivedOn;
  if (known === on) return [];
  if (known !== null && needsReason(act))
    return reasonRequired(INSPECTION.moves.RecordReceiptOfInspectionReport.reason.to);
  return [{ type: 'InspectionReportReceived.v1', data: { on }, effectiveOn: on }];
};

/** Said once: another one is put right by withdrawing the first. */
const follow = (data: { inspectionId: string }, { past }: Asked<Inspection>): Decision<InspectionEvent> => {
  const known = past.whole.follows;
  if (known === data.inspectionId) return [];
  return known === null
    ? [{ type: 'PreviousInspectionLinked.v1', data }]
    : invalid('inspectionId', 'Another inspection is linked as the one before it: withdraw that, or put it right.');
};

export const inspectionDecider: Decider<InspectionState, InspectionCommand, InspectionEvent> = {
  kind: 'inspection',
  initialState,
  decide: decideBy<InspectionState, InspectionCommand, InspectionEvent>(INSPECTION, {
    // An inspection that was announced after it had started is there from its start.
    AnnounceInspection: (data, { act }) =>
      unknownFramework(data) ?? [
        {
          type: 'InspectionAnnounced.v2',
          data,
          effectiveOn: data.on !== null && data.on < act.effectiveOn ? data.on : act.effectiveOn,
        },
      ],
    RecordInspection: (data) => unknownFramework(data) ?? record(data),
    StartInspection: start,
    ConcludeInspection: conclude,
    PublishInspection: publish,
    RecordReceiptOfInspectionReport: received,
    LinkPreviousInspection: follow,
    CorrectInspection: (data, asked) =>
      decideCorrection(
        correction(INSPECTION_CORRECTIONS, data, asked),
        (data) => ({ type: 'InspectionCorrected.v1' as const, data }),
        daysInOrder(asked),
      ),
  }),
  evolve,
};
