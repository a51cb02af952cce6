import type { DocumentRef } from '../shared/document-ref.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { ReportFacts } from './events.js';
import type { REPORT } from './moves.js';

export type ReportCommand = CommandOf<
  typeof REPORT,
  { ReceiveReport: ReportFacts; AddDocument: { readonly document: DocumentRef } }
>;
