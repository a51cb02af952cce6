import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, needsReason, notBefore, notFrom, reasonRequired } from '../shared/guards.js';
import type { ReportCommand } from './commands.js';
import type { ReportEvent } from './events.js';
import { evolve, initialState, type Report, type ReportState } from './state.js';

const receive = (state: ReportState, data: Extract<ReportCommand, { type: 'ReceiveReport' }>['data']) => {
  if (state.status !== 'none') return notFrom(state, 'report', 'be received again');
  if (data.classification.toLowerCase() !== 'open')
    return invalid(
      'classification',
      `This report is classified "${data.classification}". Only Open reports can be recorded until withholding is in place; nothing was recorded.`,
    );
  return [{ type: 'ReportReceived.v1', data }] as const;
};

const resolve = (state: Report, data: { no: number; how: string }, act: Act): Decision<ReportEvent> => {
  const discrepancy = state.discrepancies.find((d) => d.no === data.no);
  if (!discrepancy) return invalid('no', `This report has no discrepancy number ${data.no}.`);
  if (discrepancy.resolved) return invalid('no', `Discrepancy ${data.no} is resolved already.`);
  if (needsReason(act)) return reasonRequired('resolve a discrepancy');
  return [{ type: 'DiscrepancyResolved.v1', data: { ...data, by: act.actor } }];
};

const decide = (state: ReportState, { type, data }: ReportCommand, act: Act): Decision<ReportEvent> => {
  if (type === 'ReceiveReport') return receive(state, data);
  if (state.status === 'none') return notFrom(state, 'report', 'be changed');
  switch (type) {
    case 'SendReportToConstitutionalTeam':
      if (state.status !== 'received') return notFrom(state, 'report', 'be sent to the constitutional team');
      return [{ type: 'ReportSentToConstitutionalTeam.v1', data, effectiveOn: data.on }];
    case 'PublishReport':
      if (state.status !== 'sent to constitutional team') return notFrom(state, 'report', 'be published');
      return notBefore(state.sentOn, data.on) ?? [{ type: 'ReportPublished.v1', data, effectiveOn: data.on }];
    case 'ConsiderReport':
      if (state.status !== 'published') return notFrom(state, 'report', 'be considered');
      return (
        notBefore(state.scope.meeting, data.meeting, 'meeting') ?? [
          { type: 'ReportConsidered.v1', data, effectiveOn: data.meeting },
        ]
      );
    case 'CorrectReport':
      if (needsReason(act)) return reasonRequired('correct a report');
      if (data.to.trim() === '') return invalid('to', 'Say what it should read.');
      if (state[data.field] === data.to) return [];
      return [{ type: 'ReportCorrected.v1', data: { ...data, from: state[data.field] } }];
    case 'RecordConsultation': {
      const known = state.consultation.find((c) => c.who === data.who);
      if (known && known.sought === data.sought && known.included === data.included) return [];
      return [{ type: 'ConsultationRecorded.v1', data }];
    }
    case 'RecordDiscrepancy':
      return [{ type: 'DiscrepancyRecorded.v1', data: { ...data, no: state.discrepancies.length + 1 } }];
    case 'ResolveDiscrepancy':
      return resolve(state, data, act);
    case 'AddDocument': {
      const known = [state.document, ...state.laterDocuments].some((d) => d.sha256 === data.document.sha256);
      return known ? [] : [{ type: 'DocumentAdded.v1', data }];
    }
    default:
      return type satisfies never;
  }
};

export const reportDecider: Decider<ReportState, ReportCommand, ReportEvent> = {
  kind: 'report',
  initialState,
  decide,
  evolve,
};
