import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { servicesIn } from '#apps/oversight/launcher/running-services.js';
import { addressOf, describeWithProc, OwnSystem, untilReady } from '../e2e/own-system.js';
import { SETTLES_WITHIN_MS } from './get-patiently.js';
import { tokenOf } from '#libs/testing/sign-in.js';

const MB = 1024 * 1024;
const SIZE = 8 * MB;

const own = new OwnSystem();

const documentOf = (round: number): Buffer => {
  const bytes = Buffer.alloc(SIZE, `document ${round}, `);
  bytes.write('%PDF-1.7');
  return bytes;
};

/** One officer at the API, with one document to keep. */
class Uploader {
  constructor(
    private readonly url: string,
    private readonly bytes: Buffer,
  ) {}

  /** Sends so much of it, then carries out `meanwhile`, then sends the rest. `null`: not answered. */
  async send(first: number, meanwhile: () => Promise<void>): Promise<number | null> {
    const sending = request(`${this.url}/v1/documents`, {
      method: 'POST',
      headers: { ...(await this.bearer()), 'content-type': 'application/pdf', 'content-length': SIZE },
    });
    const answered = new Promise<number | null>((resolve) => {
      sending.once('response', (answer) => resolve(answer.resume().statusCode ?? null));
      sending.once('error', () => resolve(null)).once('close', () => resolve(null));
    });
    sending.write(this.bytes.subarray(0, first));
    await meanwhile();
    sending.end(this.bytes.subarray(first));
    return answered;
  }

  private async bearer(): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await tokenOf(this.url)}` };
  }
}

/** What is kept, as whoever backs it up reads it. */
class Kept {
  constructor(private readonly db: pg.Client) {}

  /** How many documents there are, and the bytes of all parts; those of none and of no whole document are a fault. */
  async documents(): Promise<number> {
    const { rows } = await this.db.query<{ documents: number; kept: string; stray: string }>(
      `select (select count(*)::int from evidence.document) as documents,
              (select coalesce(sum(size), 0)::text from evidence.document) as kept,
              (select coalesce(sum(length(bytes)), 0)::text from evidence.part) as stray`,
    );
    const { documents, kept, stray } = rows[0]!;
    expect(stray).toBe(kept);
    return documents;
  }

  /** Waits until a part of an upload is written, or until nobody writes any. */
  async untilWritten(isWritten: boolean): Promise<void> {
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(10)) {
      const { rowCount } = await this.db.query(
        "select from pg_locks where relation = 'evidence.part'::regclass and mode = 'RowExclusiveLock'",
      );
      if ((rowCount !== 0) === isWritten) return;
    }
    throw new Error(isWritten ? 'No upload is on its way.' : 'An upload never ended.');
  }
}

describeWithProc('an upload whose process is killed', () => {
  it.each([
    ['when it has begun', MB],
    ['when most has come', SIZE - MB],
    ['when all but its last byte has come', SIZE - 1],
  ])(
    '%s leaves nothing half-kept, and the same again is kept once',
    async (_, sent) => {
      const system = own.run(['up', '--no-sample']);
      const url = await addressOf(system);
      const db = new pg.Client(servicesIn(own.data)?.backupUrl);
      await db.connect();
      try {
        const kept = new Kept(db);
        const before = await kept.documents();
        const bytes = documentOf(sent);
        const uploader = new Uploader(url, bytes);
        const answer = await uploader.send(sent, async () => {
          await kept.untilWritten(true);
          process.kill(own.pidOf('web/main.js'), 'SIGKILL');
        });
        await untilReady(url);
        await kept.untilWritten(false);
        const after = await kept.documents();
        expect(answer).toBeNull();
        expect(after).toBe(before);

        expect(await uploader.send(SIZE, () => Promise.resolve())).toBe(201);
        expect(await uploader.send(SIZE, () => Promise.resolve())).toBe(200);
        expect(await kept.documents()).toBe(before + 1);
        const { rowCount } = await db.query("select from evidence.document where sha256 = decode($1, 'hex')", [
          createHash('sha256').update(bytes).digest('hex'),
        ]);
        expect(rowCount).toBe(1);
      } finally {
        await db.end();
        await system.end('SIGTERM');
      }
    },
    120_000,
  );
});
