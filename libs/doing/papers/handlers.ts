import { BringInPaperHandler } from './bring-in-paper.js';
import { BringPaperHandler } from './bring-paper.js';
import { ChangeWaitingPaperHandler, PutPaperAwayHandler } from './change-waiting-paper.js';
import { DecideDifferenceHandler } from './decide-difference.js';
import { GetWaitingDraftHandler, ReadWaitingPaperHandler } from './get-waiting-draft.js';
import { KeepDocumentHandler } from './keep-document.js';
import { PreviewPaperHandler } from './preview-paper.js';
import { ReadPapers } from './read-papers.js';
import { GetRecordingProgressHandler, RecordWaitingPaperHandler } from './record-waiting-paper.js';
import { Recordings } from './recordings.js';
import { WithdrawImportHandler } from './withdraw-import.js';

/** What is done with papers and documents, by a form of a page or by the API. */
export const PAPER_HANDLERS = [
  ReadPapers,
  Recordings,
  BringInPaperHandler,
  BringPaperHandler,
  ChangeWaitingPaperHandler,
  DecideDifferenceHandler,
  GetRecordingProgressHandler,
  GetWaitingDraftHandler,
  KeepDocumentHandler,
  PreviewPaperHandler,
  PutPaperAwayHandler,
  ReadWaitingPaperHandler,
  RecordWaitingPaperHandler,
  WithdrawImportHandler,
];
