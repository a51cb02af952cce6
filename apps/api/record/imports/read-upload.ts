import { readReport, type Draft, type ReadRefusal } from '#libs/report-import/index.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { ProblemCode } from '../../problems/catalogue.js';
import { Problem } from '../../problems/problem.js';

const CODES: Readonly<Record<ReadRefusal['code'], ProblemCode>> = {
  empty: 'unreadable-document',
  'too-large': 'payload-too-large',
  'not-text': 'unsupported-media-type',
  'not-utf8': 'unreadable-document',
};

export interface Upload {
  readonly draft: Draft;
  readonly document: DocumentRef;
}

/** Reads an uploaded text; `authority` says whose paper it is where the paper does not. Throws a `Problem` with the reader's reason when it cannot be read. */
export const readUpload = (body: unknown, name: string, authority: string | undefined): Upload => {
  const read = readReport(body instanceof Uint8Array ? body : new Uint8Array(), name, { authority });
  if (!read.ok) throw new Problem(CODES[read.refusal.code], read.refusal.message);
  const { sha256, mediaType } = read.draft.document;
  return { draft: read.draft, document: { sha256, name, mediaType } };
};
