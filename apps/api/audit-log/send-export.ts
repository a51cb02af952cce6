import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import type { Reader, Readers } from '#libs/asking/reader.js';
import {
  ledgerToExport,
  makeExport,
  NO_STREAM,
  type MadeExport,
  type Published,
  type ReadSealed,
  type StreamsGiven,
} from '#libs/audit/index.js';
import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import { READERS, SEALED_EVENTS } from '#libs/platform/tokens.js';
import { InFlight } from '../http/bodies/in-flight.js';
import { cancelledOf } from '../http/cancelled.js';
import { RightGone, stillAllowed, whileAllowed } from '../identity/while-allowed.js';
import { Problem } from '../problems/problem.js';

export const TAR = 'application/x-tar';

/** Milliseconds for which nothing is sent while it is made. */
const MADE_WITHIN_MS = 60 * 60 * 1_000;

const AT_ONCE = { inAll: 2, ofOne: 1 };
const EXPORTS = {
  one: (theirs: number) => `take ${theirs} export of the audit log already, and no more are made`,
  all: 'exports of the audit log are being made',
};

interface Asked {
  readonly checkpoint: Published;
  readonly given: StreamsGiven;
  readonly reader: Reader;
}

const headersOf = ({ origin, size }: Published): Readonly<Record<string, string>> => ({
  'Content-Type': TAR,
  'Content-Disposition': `attachment; filename="audit-${origin.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}-${size}.tar"`,
  // What is compressed on the way has no length that tells whether all came.
  'Cache-Control': 'no-store, no-transform',
});

const unavailable = (cause: EventStoreUnavailable) =>
  new Problem('event-store-unavailable', 'The events cannot be read now.', {}, { 'Retry-After': '5' }, { cause });

/** Makes exports of the audit log and sends them. An export that nobody waits for any more is not made to its end. */
@Injectable()
export class SendExport {
  /** Those without frames are everybody's: who asks for them keeps nobody from an export with frames. */
  private readonly whole = new InFlight(AT_ONCE, EXPORTS);
  private readonly withoutFrames = new InFlight(AT_ONCE, EXPORTS);

  constructor(
    private readonly db: DataSource,
    @Inject(SEALED_EVENTS) private readonly events: ReadSealed,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  /** @throws Problem where too many are made at once, or the event store is away */
  async send(asked: Asked, request: Request, response: Response): Promise<void> {
    if (request.method === 'HEAD') {
      response.set(headersOf(asked.checkpoint)).end();
      return;
    }
    const leave = (asked.given === NO_STREAM ? this.withoutFrames : this.whole).enter(request.ip ?? '');
    const signal = cancelledOf(response);
    request.setTimeout(MADE_WITHIN_MS);
    try {
      await this.sendMade(await this.made(asked, signal), asked, response);
    } catch (error) {
      if (signal.aborted || error instanceof RightGone) response.destroy();
      else throw error instanceof EventStoreUnavailable ? unavailable(error) : error;
    } finally {
      leave();
    }
  }

  private async made({ checkpoint, given }: Asked, signal: AbortSignal): Promise<MadeExport> {
    const log = await ledgerToExport(checkpoint, { db: this.db, events: this.events, given, signal });
    return makeExport(log, { folder: tmpdir(), signal });
  }

  /** It ends where the right of who reads it does. */
  private async sendMade(made: MadeExport, { checkpoint, reader }: Asked, response: Response): Promise<void> {
    try {
      await stillAllowed(reader, this.readers);
      response.set({ ...headersOf(checkpoint), 'Content-Length': String(made.size) });
      // `pipeline` adds listeners to the response beside those of compression and logging.
      response.setMaxListeners(2 * response.getMaxListeners());
      await pipeline(Readable.from(whileAllowed(made.bytes(), reader, this.readers), { objectMode: false }), response);
    } finally {
      await made.close();
    }
  }
}
