import type { DaysOfSteps } from '../shared/days-of-steps.js';
import { isSameName } from '../shared/text/same-name.js';
import { unchanged } from '../shared/unchanged.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { evolveCorrection } from '../shared/corrections/evolve.js';
import { REPORT_CORRECTIONS } from './corrections.js';
import type { Consultation, Discrepancy, DiscrepancyResolution, ReportEvent, ReportFacts } from './events.js';
import type { DocumentRef } from '../shared/document-ref.js';

export interface Report extends ReportFacts {
  readonly status: 'received' | 'sent to constitutional team' | 'published' | 'considered';
  readonly sentOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  readonly consideredAt: PlainDate | null;
  readonly minute: string | null;
  readonly laterDocuments: readonly DocumentRef[];
  readonly consultation: readonly Consultation[];
  /** In the order of their numbers, which is that of recording: a discrepancy of an earlier day can be found later. */
  readonly discrepancies: readonly (Discrepancy & { readonly resolved: Omit<DiscrepancyResolution, 'no'> | null })[];
}

export type ReportState = { readonly status: 'none' } | Report;

/** Until a meeting considered it. */
export const isOpen = ({ status }: Report): boolean => status !== 'considered';

/** What was done with it, and when, in the order of its steps. */
export const daysOfSteps = ({ sentOn, publishedOn, consideredAt }: Report): DaysOfSteps => [
  ['sent to the constitutional team', sentOn],
  ['published', publishedOn],
  ['considered', consideredAt],
];

export const initialState: ReportState = { status: 'none' };

export const evolve = (state: ReportState, { type, data }: ReportEvent): ReportState => {
  if (type === 'ReportReceived.v2')
    return state.status !== 'none'
      ? state
      : {
          ...data,
          status: 'received',
          sentOn: null,
          publishedOn: null,
          consideredAt: null,
          minute: null,
          laterDocuments: [],
          consultation: [],
          discrepancies: [],
        };
  if (state.status === 'none') return state;
  switch (type) {
    case 'ReportContinued.v1':
      return {
        ...state,
        findings: [...state.findings, ...data.findings],
        dates: [...state.dates, ...data.dates],
        backgroundDocuments: [...state.backgroundDocuments, ...data.backgroundDocuments],
        appendices: [...state.appendices, ...data.appendices],
      };
    case 'ReportSentToConstitutionalTeam.v1':
      return { ...state, status: 'sent to constitutional team', sentOn: data.on };
    case 'ReportPublished.v1':
      return { ...state, status: 'published', publishedOn: data.on };
    case 'ReportConsidered.v1':
      return { ...state, status: 'considered', consideredAt: data.meeting, minute: data.minute };
    case 'ReportCorrected.v2':
      return evolveCorrection(REPORT_CORRECTIONS, state, data);
    case 'ConsultationRecorded.v1':
      return {
        ...state,
        consultation: [
          ...state.consultation.filter((c) => !isSameName(c.who, data.who)),
          { who: data.who, sought: data.sought, included: data.included },
        ],
      };
    case 'DiscrepancyRecorded.v2':
      return {
        ...state,
        discrepancies: [...state.discrepancies, { ...data, resolved: null }].sort((a, b) => a.no - b.no),
      };
    case 'DiscrepancyResolved.v2':
      return {
        ...state,
        discrepancies: state.discrepancies.map((d) =>
          d.no === data.no ? { ...d, resolved: { how: data.how, by: data.by, corrected: data.corrected } } : d,
        ),
      };
    case 'DocumentAdded.v1':
      return { ...state, laterDocuments: [...state.laterDocuments, data.document] };
    default:
      return unchanged(state, type);
  }
};
