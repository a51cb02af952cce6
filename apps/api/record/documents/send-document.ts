import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentDamaged, DocumentStore } from '#libs/documents/index.js';
import type { KeptDocument } from '#libs/domain/evidence/events.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import { DocumentAlarms } from '#libs/health/document-alarms.js';
import type { Reader, Readers } from '#libs/asking/reader.js';
import { codeOf } from '#libs/platform/postgres/errors.js';
import { READERS } from '#libs/platform/tokens.js';
import { DOCUMENTS, InFlight } from '../../http/bodies/in-flight.js';
import { keptBy } from '../../http/kept-by.js';
import { noneMatches } from '../../http/tags.js';
import { Problem } from '../../problems/problem.js';
import { digestOf } from './digest.js';
import { RightGone, whileAllowed } from '../../identity/while-allowed.js';

/** A thing of the record that tells of a document. */
interface Telling {
  readonly kind: 'evidence' | 'import' | 'tracker';
  readonly stream: string;
  readonly document: DocumentRef;
  /** How a browser takes a document that we made ourselves. Left out for what was uploaded: that is saved, never shown. */
  readonly shown?: Shown;
}

/** How a browser takes it: its media type, whether it is shown or saved, and what the policy lets it do. */
export interface Shown {
  readonly mediaType: string;
  readonly disposition: 'inline' | 'attachment';
  readonly policy: string;
}

const SAVED: Shown = {
  mediaType: 'application/octet-stream',
  disposition: 'attachment',
  policy: "sandbox; default-src 'none'",
};

const damaged = (sha256: string, cause: unknown) =>
  new Problem(
    'document-damaged',
    `The kept bytes of document ${sha256} are not those that were received, and are given to nobody. An alarm tells of it.`,
    {},
    {},
    { cause },
  );

const notKept = () =>
  new Problem(
    'not-found',
    'The bytes of this paper are not kept: it was imported before Oversight kept them. Import the same document again.',
  );

/** `filename` in letters that every program reads, `filename*` as it is (RFC 6266, RFC 8187). */
const named = (disposition: Shown['disposition'], name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** The headers of a document. The content security policy lets a browser run no script of it, whatever its type. */
const headersOf = (
  { size, sha256 }: KeptDocument,
  name: string,
  { mediaType, disposition, policy }: Shown,
): Readonly<Record<string, string>> => ({
  'Content-Type': mediaType,
  'Content-Length': String(size),
  'Content-Disposition': named(disposition, name),
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Digest': digestOf(sha256),
  'Repr-Digest': digestOf(sha256),
  ETag: `"${sha256}"`,
});

/** Whether the one who asked has gone before all was sent, or their right has: what was sent is cut short of its length. */
const isGone = (error: unknown): boolean =>
  error instanceof RightGone || codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE';

/** Sends the bytes of documents: all of them are read and hashed before the first is sent. */
@Injectable()
export class SendDocument {
  private readonly inFlight = new InFlight({ inAll: 16, ofOne: 4 }, DOCUMENTS);

  constructor(
    private readonly documents: DocumentStore,
    private readonly alarms: DocumentAlarms,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  /**
   * It ends where the right of who reads it does.
   * @throws Problem `not-found` where the bytes of a paper are not kept; `document-damaged`, with an alarm, where bytes are
   * not those that were received
   */
  async send(thing: Telling, reader: Reader, request: Request, response: Response): Promise<void> {
    const { sha256 } = thing.document;
    const document = await this.documents.find(sha256);
    if (document === null) {
      if (thing.kind !== 'import') return this.refuse(thing);
      throw notKept();
    }
    const known = request.get('If-None-Match');
    if (known !== undefined && noneMatches(known, `"${sha256}"`)) {
      response
        .status(304)
        .set({ ETag: `"${sha256}"` })
        .end();
      return;
    }
    const leave = this.inFlight.enter(request.ip ?? '');
    // Whoever goes while it is hashed does not make room for another to be hashed beside it.
    await this.sendWhole(thing, document, reader, request, response).finally(leave);
  }

  private async sendWhole(
    thing: Telling,
    document: KeptDocument,
    reader: Reader,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { sha256 } = document;
    if (!(await this.documents.isWhole(sha256))) await this.refuse(thing);
    response.set({
      ...headersOf(document, thing.document.name, thing.shown ?? SAVED),
      'Cache-Control': keptBy(request),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    // `pipeline` adds listeners to the response beside those of compression and logging: more than the ten of which Node warns.
    response.setMaxListeners(2 * response.getMaxListeners());
    try {
      const parts = whileAllowed(this.documents.read(sha256), reader, this.readers);
      await pipeline(Readable.from(parts, { objectMode: false }), response);
    } catch (error) {
      // Changed since it was read: what was sent is cut short of its length.
      if (error instanceof DocumentDamaged) await this.refuse(thing, error);
      if (!isGone(error)) throw error;
    }
  }

  private async refuse({ stream, document }: Telling, cause?: unknown): Promise<never> {
    await this.alarms.raise([{ stream, document }]);
    throw damaged(document.sha256, cause);
  }
}
