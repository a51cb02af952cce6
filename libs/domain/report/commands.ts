import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Source } from '../shared/source.js';
import type { Consultation, Correctable, Discrepancy, ReportFacts } from './events.js';
import type { DocumentRef } from '../shared/document-ref.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };

export type ReportCommand =
  | C<'ReceiveReport', ReportFacts>
  | C<'SendReportToConstitutionalTeam', { on: PlainDate; source: Source | null }>
  | C<'PublishReport', { on: PlainDate }>
  | C<'ConsiderReport', { meeting: PlainDate; minute: string | null }>
  | C<'CorrectReport', { field: Correctable; to: string }>
  | C<'RecordConsultation', Consultation & { source: Source | null }>
  | C<'RecordDiscrepancy', Omit<Discrepancy, 'no'>>
  | C<'ResolveDiscrepancy', { no: number; how: string }>
  | C<'AddDocument', { document: DocumentRef }>;
