import type { Decider, Decision } from '#libs/kernel/decider.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import {
  correction,
  decideCorrection,
  type JudgeCorrection,
  type ToldCorrection,
} from '../shared/corrections/decide.js';
import { outOfOrder, stepOutOfOrder } from '../shared/days-of-steps.js';
import { invalid, notBefore } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import { isSameName } from '../shared/text/same-name.js';
import type { ReportCommand, Resolving } from './commands.js';
import { REPORT_CORRECTIONS } from './corrections.js';
import type { ReportEvent, ReportFacts } from './events.js';
import { REPORT } from './moves.js';
import { daysOfSteps, evolve, initialState, type Report, type ReportState } from './state.js';

const receive = (data: ReportFacts): Decision<ReportEvent> =>
  data.classification.toLowerCase() === 'open'
    ? [{ type: 'ReportReceived.v2', data }]
    : invalid(
        'classification',
        `This report is classified "${data.classification}". Only Open reports can be recorded until withholding is in place; nothing was recorded.`,
      );

/** It was sent by the day on which it was published, also where that day is corrected. */
const sentInTime =
  (asked: Asked<Report>): JudgeCorrection =>
  ({ field, to }) =>
    field === 'sentOn' && typeof to === 'string'
      ? outOfOrder({ done: 'sent to the constitutional team', on: to, field: 'to' }, asked, daysOfSteps)
      : null;

const correct = (data: ToldCorrection, asked: Asked<Report>): Decision<ReportEvent> =>
  decideCorrection(
    correction(REPORT_CORRECTIONS, data, asked),
    (corrected): ReportEvent => ({ type: 'ReportCorrected.v2', data: corrected }),
    sentInTime(asked),
  );

/** The correction of a fact of this report goes into the same act; that of another thing's fact is told, and made there. */
const resolve = ({ no, how, corrected = null }: Resolving, asked: Asked<Report>): Decision<ReportEvent> => {
  const { state, act, past } = asked;
  if (!state.discrepancies.some((d) => d.no === no))
    return invalid('no', `This report has no discrepancy number ${no}.`);
  if (past.whole.discrepancies.some((d) => d.no === no && d.resolved))
    return invalid('no', `Discrepancy ${no} is resolved already.`);
  const resolved = { type: 'DiscrepancyResolved.v2', data: { no, how, by: act.actor, corrected } } as const;
  if (corrected?.kind !== 'report') return [resolved];
  const { field, to } = corrected;
  const decided = correct({ field, to, source: null }, asked);
  return isRefusal(decided) ? { ...decided, field: `correction.${decided.field ?? 'field'}` } : [resolved, ...decided];
};

export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent> = {
  kind: 'report',
  initialState,
  decide: decideBy<ReportState, ReportCommand, ReportEvent>(REPORT, {
    ReceiveReport: receive,
    ContinueReport: (data) => [{ type: 'ReportContinued.v1', data }],
    SendReportToConstitutionalTeam: (data) => [
      { type: 'ReportSentToConstitutionalTeam.v1', data, effectiveOn: data.on },
    ],
    PublishReport: (data, asked) =>
      stepOutOfOrder('published', data.on, asked, daysOfSteps) ?? [
        { type: 'ReportPublished.v1', data, effectiveOn: data.on },
      ],
    ConsiderReport: (data, { state }) =>
      notBefore(state.scope.meeting, 'the meeting that it was put before', data.meeting, 'meeting') ?? [
        { type: 'ReportConsidered.v1', data, effectiveOn: data.meeting },
      ],
    CorrectReport: correct,
    RecordConsultation: (data, { state }) => {
      const known = state.consultation.find((c) => isSameName(c.who, data.who));
      if (known && known.sought === data.sought && known.included === data.included) return [];
      return [{ type: 'ConsultationRecorded.v1', data }];
    },
    RecordDiscrepancy: ({ about = null, ...data }, { past }) => [
      { type: 'DiscrepancyRecorded.v2', data: { ...data, about, no: past.ever.discrepancies.length + 1 } },
    ],
    ResolveDiscrepancy: resolve,
    AddDocument: (data, { past: { whole } }) => {
      const known = [whole.document, ...whole.laterDocuments].some((d) => d.sha256 === data.document.sha256);
      return known ? [] : [{ type: 'DocumentAdded.v1', data }];
    },
  }),
  evolve,
};
