import { correction, decideCorrection, type JudgeCorrection } from '../shared/corrections/decide.js';
import { INSPECTION_CORRECTIONS } from './corrections.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { frameworkByCode, FRAMEWORKS } from '../frameworks/frameworks.js';
import { formatDate } from '#libs/calendar/words.js';
import { invalid, needsReason, notBefore, reasonRequired } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { InspectionCommand } from './commands.js';
import type { InspectionEvent, InspectionFacts } from './events.js';
import { INSPECTION } from './moves.js';
import { evolve, initialState, type Inspection, type InspectionState } from './state.js';

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

const STEPS = [
  ['started', 'startedOn'],
  ['concluded', 'concludedOn'],
  ['published', 'publishedOn'],
] as const;

/** The days of its steps stay in the order of its steps. */
const daysInOrder =
  (state: Inspection): JudgeCorrection =>
  ({ field, to }) => {
    const at = STEPS.findIndex(([name]) => name === field);
    if (at < 0 || typeof to !== 'string') return null;
    const days = STEPS.map(([name, member]) => ({ name, day: state[member] }));
    const before = days.slice(0, at).findLast(({ day }) => day !== null && day > to);
    const after = days.slice(at + 1).find(({ day }) => day !== null && day < to);
    if (before?.day) return notBefore(before.day, `the day on which it was ${before.name}`, to, 'to');
    return after?.day
      ? invalid('to', `${formatDate(to)} is after ${formatDate(after.day)}, the day on which it was ${after.name}.`)
      : null;
  };

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
    StartInspection: (data) => [{ type: 'InspectionStarted.v1', data, effectiveOn: data.on }],
    ConcludeInspection: (data) => [{ type: 'InspectionConcluded.v1', data, effectiveOn: data.on }],
    PublishInspection: (data) => [{ type: 'InspectionPublished.v1', data, effectiveOn: data.on }],
    RecordReceiptOfInspectionReport: received,
    LinkPreviousInspection: follow,
    CorrectInspection: (data, asked) =>
      decideCorrection(
        correction(INSPECTION_CORRECTIONS, data, asked),
        (data) => ({ type: 'InspectionCorrected.v1' as const, data }),
        daysInOrder(asked.state),
      ),
  }),
  evolve,
};
