import type { Draft } from '../draft.js';
import type { DocumentModel } from '../model/document-model.js';

/** What a layout reads: all of a draft but the facts about the file itself. */
export type DraftBody = Omit<Draft, 'document'>;

/** A kind of document that is known by its looks. Layouts are tried in turn; the first that recognises a text reads it. */
export interface Layout {
  readonly name: string;
  recognises(document: DocumentModel): boolean;
  read(document: DocumentModel): DraftBody;
}

export const EMPTY_BODY: DraftBody = {
  authority: null,
  report: null,
  inspection: null,
  recommendations: [],
  judgements: [],
  actions: [],
  commitments: [],
  findings: [],
  deadlines: [],
  dates: [],
  consultation: [],
  audit: null,
  backgroundDocuments: [],
  appendices: [],
  discrepancies: [],
  warnings: [],
};
