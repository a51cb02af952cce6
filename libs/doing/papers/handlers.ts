import { BringInPaperHandler } from './bring-in-paper.js';
import { DecideDifferenceHandler } from './decide-difference.js';
import { KeepDocumentHandler } from './keep-document.js';
import { PreviewPaperHandler } from './preview-paper.js';
import { WithdrawImportHandler } from './withdraw-import.js';

/** What is done with papers and documents, by a form of a page or by the API. */
export const PAPER_HANDLERS = [
  BringInPaperHandler,
  DecideDifferenceHandler,
  KeepDocumentHandler,
  PreviewPaperHandler,
  WithdrawImportHandler,
];
