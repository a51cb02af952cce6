import type { ParagraphNumber } from '../shared/paragraph-number.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { DateAsWritten } from '../shared/date-as-written.js';
import type { DocumentRef } from '../shared/document-ref.js';
import type { Scope } from '../shared/scope.js';
import type { Source, Sources } from '../shared/source.js';

export interface ReportFacts {
  /** Short reference made of the natural key: `CPC 2017-07-10/8`. */
  readonly ref: string;
  readonly scope: Scope;
  readonly itemNo: string;
  readonly classification: string;
  readonly title: string;
  readonly wards: string | null;
  readonly from: string | null;
  readonly lastParagraph: ParagraphNumber | null;
  readonly document: DocumentRef;
  readonly inspectionId: string | null;
  readonly audit: {
    readonly leadOfficer: string | null;
    readonly author: string | null;
    readonly version: string | null;
    readonly dated: PlainDate | null;
    readonly keyDecision: string | null;
  };
  readonly backgroundDocuments: readonly {
    readonly title: string;
    readonly heldAt: string | null;
    readonly contact: string | null;
  }[];
  readonly appendices: readonly { readonly no: string | null; readonly title: string; readonly link: string | null }[];
  readonly findings: readonly { readonly text: string; readonly figures: readonly string[]; readonly source: Source }[];
  readonly dates: readonly (DateAsWritten & { readonly source: Source })[];
  readonly source: Source | null;
  readonly sources: Sources;
}

/** The lists of a report that are as long as its paper. */
export type ReportContents = Pick<ReportFacts, 'findings' | 'dates' | 'backgroundDocuments' | 'appendices'>;

export interface Discrepancy {
  readonly no: number;
  readonly statements: readonly { readonly text: string; readonly source: Source | null }[];
  readonly why: string;
}

export interface Consultation {
  readonly who: string;
  readonly sought: string | null;
  readonly included: string | null;
}

/** Facts of the header that may be corrected, one at a time, with a reason. */
export const CORRECTABLE = ['title', 'wards', 'from', 'itemNo'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

export type ReportEvent =
  | DomainEvent<'ReportReceived.v2', ReportFacts>
  /** What a long paper holds beside what its first event could. */
  | DomainEvent<'ReportContinued.v1', ReportContents>
  | DomainEvent<'ReportSentToConstitutionalTeam.v1', { on: PlainDate; source: Source | null }>
  | DomainEvent<'ReportPublished.v1', { on: PlainDate }>
  | DomainEvent<'ReportConsidered.v1', { meeting: PlainDate; minute: string | null }>
  | DomainEvent<'ReportCorrected.v1', { field: Correctable; from: string | null; to: string }>
  | DomainEvent<'ConsultationRecorded.v1', Consultation & { source: Source | null }>
  | DomainEvent<'DiscrepancyRecorded.v1', Discrepancy>
  | DomainEvent<'DiscrepancyResolved.v1', { no: number; how: string; by: string }>
  | DomainEvent<'DocumentAdded.v1', { document: DocumentRef }>;
