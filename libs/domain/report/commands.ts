import type { DocumentRef } from '../shared/document-ref.js';
import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import type { ToldCorrection } from '../shared/corrections/decide.js';
import type { CorrectedFact, DisputedFact, ReportContents, ReportFacts } from './events.js';
import type { REPORT } from './moves.js';

/** A discrepancy that is resolved, and the fact that is corrected with it. */
export interface Resolving {
  readonly no: number;
  readonly how: string;
  readonly corrected?: CorrectedFact | null;
}

export type ReportCommand = CommandOf<
  typeof REPORT,
  {
    ReceiveReport: ReportFacts;
    ContinueReport: ReportContents;
    AddDocument: { readonly document: DocumentRef };
    CorrectReport: ToldCorrection;
    RecordDiscrepancy: Told<typeof REPORT, 'RecordDiscrepancy'> & { readonly about?: DisputedFact | null };
    ResolveDiscrepancy: Resolving;
  }
>;
