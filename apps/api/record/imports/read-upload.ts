import { Injectable } from '@nestjs/common';
import { DocumentReader, type ReadingRefusal } from '#libs/reading/index.js';
import type { Draft } from '#libs/report-import/index.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { ProblemCode } from '../../problems/catalogue.js';
import { Problem } from '../../problems/problem.js';

const CODES: Readonly<Record<ReadingRefusal['code'], ProblemCode>> = {
  empty: 'unreadable-document',
  'too-large': 'payload-too-large',
  'not-text': 'unsupported-media-type',
  'not-utf8': 'unreadable-document',
  'took-too-long': 'unreadable-document',
  'took-too-much-memory': 'unreadable-document',
  'reader-failed': 'unreadable-document',
  'too-many-readings': 'overloaded',
};
const RETRY = { 'Retry-After': '10' };

export interface Upload {
  readonly draft: Draft;
  readonly document: DocumentRef;
}

/** The body of an upload; no bytes where there was none. */
export const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

@Injectable()
export class ReadUpload {
  constructor(private readonly reader: DocumentReader) {}

  /**
   * Reads an uploaded text; `authority` says whose paper it is where the paper does not. Throws a `Problem` with the reader's
   * reason when it cannot be read; `cancelled` ends the reading.
   */
  async read(body: unknown, name: string, authority: string | undefined, cancelled: AbortSignal): Promise<Upload> {
    const read = await this.reader.read({ bytes: bytesOf(body), name, authority }, cancelled);
    if (!read.ok) {
      const code = CODES[read.refusal.code];
      throw new Problem(code, read.refusal.message, {}, code === 'overloaded' ? RETRY : {});
    }
    const { sha256, mediaType } = read.draft.document;
    return { draft: read.draft, document: { sha256, name, mediaType } };
  }
}
