import type { DocumentRef } from '../shared/document-ref.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { ReportContents, ReportFacts } from './events.js';
import type { REPORT } from './moves.js';

export type ReportCommand = CommandOf<
  typeof REPORT,
  { ReceiveReport: ReportFacts; ContinueReport: ReportContents; AddDocument: { readonly document: DocumentRef } }
>;
