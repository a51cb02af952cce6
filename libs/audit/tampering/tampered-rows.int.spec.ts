import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { comesAfter, type LogPosition, type RawEvent } from '#libs/kernel/raw-event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { LedgerTampering } from '#libs/testing/ledger-tampering.js';
import { TAMPERED_ROWS, type Detector } from '#libs/testing/tampered-rows.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { vkeyOf } from '#libs/transparency/note/key.js';
import { verifying, type Verdict } from '#libs/testing/audit-export/verifying.js';
import { Comparison } from '../comparison/comparison.js';
import { StoredLeaves } from '../comparison/stored-leaves.js';
import {
  AUDIT_MIGRATIONS,
  EVERY_STREAM,
  Ledger,
  ledgerToExport,
  makeExport,
  published,
  readKeysIn,
  sealedTreeOf,
  signLedger,
  withSigner,
} from '../index.js';

const STREAMS = ['1', '2', '3'].map((n) => `action-4b166dbe-d99d-5091-abdd-95b83330ed3${n}`);
const eventAt = (n: number): RawEvent => rawEventAt((n + 1) * 100, STREAMS[n % 3] ?? '', Math.floor(n / 3));
const LOG = Array.from({ length: 600 }, (_, n) => eventAt(n));
const TIME = new Date('2026-11-27T12:00:00Z');
const later = () => new Date('2026-11-27T12:01:00Z');

/** Of 600 events, which is what the checkpoints cover. */
async function* logAfter(after: LogPosition | null): AsyncGenerator<RawEvent> {
  for (const event of LOG) if (after === null || comesAfter(event.position, after)) yield event;
}

const messageOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');

/** The code, and the first that is wrong, or else the first line. */
const firstFault = ({ code, text }: Verdict): string =>
  `${code} ${
    code === 0
      ? text
      : text
          .split('\n')
          .find((line) => line.startsWith('- '))
          ?.replace(/ \S*given-\d+/, ' note')
  }`;

describe('what a superuser does to the rows of the audit, with every trigger off', () => {
  let database: TestDatabase;
  let db: DataSource;
  let superuser: LedgerTampering;
  const { folder, verifyBytes } = verifying();
  const place = { folder: join(folder, 'signer'), name: 'oversight.example' };
  const earlier: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 2 });
    await migrate(db, AUDIT_MIGRATIONS);
    const ledger = new Ledger(db);
    await ledger.append(LOG.slice(0, 300));
    await signLedger(db, place, () => TIME);
    earlier.push((await published(db.manager))!.note);
    for (const at of [300, 400, 500]) await ledger.append(LOG.slice(at, at + 100));
    await signLedger(db, place, () => TIME);
    earlier.push((await published(db.manager))!.note);
    superuser = await LedgerTampering.with(database.url);
    await superuser.save();
  });
  afterEach(() => superuser.putBack());
  afterAll(async () => {
    await superuser?.close();
    await db?.destroy();
    await database?.drop();
  });

  const compared = async (): Promise<string> => {
    const comparison = new Comparison(new StoredLeaves(db), 'first');
    await comparison.finish(logAfter);
    const alarms = comparison.takeAlarms();
    return alarms.map(({ code, stream, revision }) => `${code} ${stream.slice(-5)}@${revision}`).join(', ');
  };
  const verified = async (signer = place, notes: readonly string[] = earlier): Promise<Verdict> => {
    const checkpoint = await published(db.manager);
    if (checkpoint === null) return { code: 6, text: 'no checkpoint' };
    const { signal } = new AbortController();
    const log = await ledgerToExport(checkpoint, { db, events: logAfter, given: EVERY_STREAM, signal });
    const made = await makeExport(log, { folder, signal });
    const bytes: Buffer[] = [];
    for await (const each of made.bytes()) bytes.push(each);
    await made.close();
    const { pairs } = readKeysIn(signer.folder)!;
    const vkeys = pairs.flatMap(({ text, time }) => [vkeyOf(text.verifier), vkeyOf(time.verifier)]);
    return verifyBytes(Buffer.concat(bytes), { vkeys, notes, now: TIME.getTime() / 1000 });
  };
  const found = async () => ({
    comparison: await compared(),
    verifier: await verified().then(firstFault, messageOf),
    signer: await signLedger(db, place, () => TIME).then(() => 'signs', messageOf),
    sequencer: await new Ledger(db)
      .append(Array.from({ length: 200 }, (_, n) => eventAt(600 + n)))
      .then(() => 'seals', messageOf),
  });

  it.each(TAMPERED_ROWS)('%s', async (_, sql, finds) => {
    await superuser.do(sql);
    const is = await found();
    for (const [detector, words] of Object.entries(finds)) expect(is[detector as Detector]).toContain(words);
  });

  it('is undone by sealing the event store anew: the same root, and the signer goes on', async () => {
    await superuser.do('truncate audit.leaf, audit.tile, audit.progress, audit.checkpoint, audit.signature');
    const ledger = new Ledger(db);
    for (let at = 0; at < 600; at += 200) await ledger.append(LOG.slice(at, at + 200));
    await signLedger(db, place, () => TIME);
    expect(await verified()).toMatchObject({ code: 0 });
  });

  it('as an old backup does, is a rollback until a new log is begun, which has another name and key', async () => {
    const old = { folder: join(folder, 'old-signer'), name: place.name };
    cpSync(place.folder, old.folder, { recursive: true });
    await superuser.do(`
      delete from audit.leaf where idx >= 300; delete from audit.tile where level = 0 and n = 1;
      ${['progress', 'checkpoint', 'signature'].map((table) => `delete from audit.${table} where size > 300`).join(';')}`);
    expect(await verified()).toMatchObject({ code: 3 });
    await expect(signLedger(db, old, () => TIME)).rejects.toThrow(/300 are lost.*begin-anew/);
    const reason = 'A backup was restored.';
    const anew = await withSigner(old, later, (signer) =>
      signer.beginAnew({ who: 'prs_0123456789abcdef', reason }, sealedTreeOf(db)),
    );
    await signLedger(db, old, later);
    expect(anew.follows?.note).toBe(earlier.at(-1));
    expect(await verified(place, [])).toMatchObject({
      code: 2,
      text: expect.stringContaining(`is of the log ${anew.origin}`),
    });
    expect(await verified(old, [])).toMatchObject({ code: 0 });
  });

  it('in a copy of the system that signs on with the same keys, is a fork: both notes are printed', async () => {
    const copy = { folder: join(folder, 'copy-of-signer'), name: place.name };
    cpSync(place.folder, copy.folder, { recursive: true });
    await new Ledger(db).append([eventAt(600)]);
    await signLedger(db, copy, later);
    const ofCopy = (await published(db.manager))!.note;
    await superuser.putBack();
    await new Ledger(db).append([{ ...eventAt(600), data: Buffer.from('{"other":true}') }, eventAt(601)]);
    await signLedger(db, place, later);

    const { code, text } = await verified(place, [ofCopy]);
    expect(code).toBe(4);
    for (const note of [ofCopy, (await published(db.manager))!.note]) expect(text).toContain(note);
  });
});
