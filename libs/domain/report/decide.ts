import type { Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, notBefore } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
import type { ReportCommand } from './commands.js';
import type { Correctable, ReportEvent, ReportFacts } from './events.js';
import { REPORT } from './moves.js';
import { evolve, initialState, type Report, type ReportState } from './state.js';

const receive = (data: ReportFacts): Decision<ReportEvent> =>
  data.classification.toLowerCase() === 'open'
    ? [{ type: 'ReportReceived.v2', data }]
    : invalid(
        'classification',
        `This report is classified "${data.classification}". Only Open reports can be recorded until withholding is in place; nothing was recorded.`,
      );

const correct = (
  data: { field: Correctable; to: string },
  { state, unreasoned }: Asked<Report>,
): Decision<ReportEvent> => {
  if (unreasoned) return unreasoned;
  if (!hasText(data.to)) return invalid('to', 'Say what it should read.');
  if (state[data.field] === data.to) return [];
  return [{ type: 'ReportCorrected.v1', data: { ...data, from: state[data.field] } }];
};

const resolve = (data: { no: number; how: string }, { state, act }: Asked<Report>): Decision<ReportEvent> => {
  const discrepancy = state.discrepancies.find((d) => d.no === data.no);
  if (!discrepancy) return invalid('no', `This report has no discrepancy number ${data.no}.`);
  if (discrepancy.resolved) return invalid('no', `Discrepancy ${data.no} is resolved already.`);
  return [{ type: 'DiscrepancyResolved.v1', data: { ...data, by: act.actor } }];
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
    PublishReport: (data) => [{ type: 'ReportPublished.v1', data, effectiveOn: data.on }],
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
    RecordDiscrepancy: (data, { past }) => [
      { type: 'DiscrepancyRecorded.v1', data: { ...data, no: past.ever.discrepancies.length + 1 } },
    ],
    ResolveDiscrepancy: resolve,
    AddDocument: (data, { past: { whole } }) => {
      const known = [whole.document, ...whole.laterDocuments].some((d) => d.sha256 === data.document.sha256);
      return known ? [] : [{ type: 'DocumentAdded.v1', data }];
    },
  }),
  evolve,
};
