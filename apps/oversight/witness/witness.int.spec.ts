import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import {
  askWitness,
  AUDIT_MIGRATIONS,
  changePolicy,
  keepOutcome,
  keepPolicies,
  Ledger,
  published,
  readKeysIn,
  sealedTreeOf,
  signLedger,
  witnessedSoFar,
  withSigner,
  writeLogEvents,
} from '#libs/audit/index.js';
import { signed } from '#libs/audit/signer/signed.js';
import { memoryOf } from '#libs/audit/signer/memory.js';
import { consistencyHashes } from '#libs/audit/tree/consistency-hashes.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { parseVkey, vkeyOf } from '#libs/transparency/note/key.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { verifyNote } from '#libs/transparency/note/verify-note.js';
import { addCheckpointText } from '#libs/transparency/texts/add-checkpoint.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import { knownLogs } from './known-logs.js';
import { witnessServer } from './serve.js';
import { startWitness, type RunningWitness } from './start-witness.js';
import { Witness } from './witness.js';
import { hashOfOrigin, WitnessFolder } from './witness-folder.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const why = { who: 'prs_0123456789abcdef', reason: 'They agreed to witness.', at: new Date() };
const now = () => new Date();

describe('a log and its witness', () => {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'));
  const place = { folder: join(folder, 'signer'), name: 'oversight.example' };
  const store = new InMemoryEventStore();
  const contradictions: string[] = [];
  let database: TestDatabase;
  let db: DataSource;
  let ledger: Ledger;
  let sealed = 0;
  let witness: RunningWitness;

  const seal = async (to: number) => {
    const from = sealed;
    sealed = to;
    await ledger.append(Array.from({ length: to - from }, (_, n) => rawEventAt(from + n + 1, STREAM, from + n)));
  };
  const keys = () => readKeysIn(place.folder)!;
  const start = async () => {
    const logs = knownLogs([vkeyOf(keys().pairs[0]!.text.verifier)]);
    const onContradiction = (_: unknown, note: string) => void contradictions.push(note);
    witness = await startWitness({
      ...{ folder: join(folder, 'witness'), name: 'witness.example', logs, host: '127.0.0.1', port: 0, now },
      ...{ onContradiction, onError: () => undefined },
    });
  };
  const key = () => parseVkey(witness.vkey)!;
  const noteNow = async () => {
    const { pairs, origin } = keys();
    const frontier = await frontierOf(sealed);
    return signed(pairs, memoryOf(origin, frontier, null), BigInt(Math.floor(Date.now() / 1_000))).note;
  };
  const frontierOf = async (size: number, change = false) => {
    const frontier = Frontier.empty();
    const leaves = await db.query<{ leaf_hash: Buffer }[]>('select leaf_hash from audit.leaf order by idx');
    for (const { leaf_hash: hash } of leaves.slice(0, size)) frontier.append(hash);
    if (change) frontier.append(Buffer.alloc(32, 7));
    return frontier;
  };
  const ask = async (note: string, url = witness.url) => {
    const asked = { name: 'w', key: key(), url };
    const outcome = await askWitness({ db, signal: AbortSignal.timeout(20_000), now }, asked, note);
    await keepOutcome(db, keys().origin, asked.key, outcome);
    return outcome;
  };
  const post = async (body: string, url = witness.url) => {
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
  };
  const bodyFrom = async (old: number, note: string) =>
    addCheckpointText({
      old: BigInt(old),
      hashes: await consistencyHashes(db.manager, BigInt(old), BigInt(sealed)),
      note,
    });
  const isPublished = async () => (await published(db.manager))?.size ?? null;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 3 });
    await migrate(db, AUDIT_MIGRATIONS);
    ledger = new Ledger(db);
    await seal(5);
    await signLedger(db, place, now);
    await start();
  });
  afterAll(async () => {
    await witness.stop();
    await db.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('publishes what has its quorum, by lines that are verified, and goes on from what the witness signed', async () => {
    expect(await isPublished()).toBe(5n);
    const policy = `witness w ${witness.vkey} ${witness.url}\nquorum w\n`;
    await withSigner(place, now, (signer) => signer.change(sealedTreeOf(db), changePolicy(policy, why)));
    await writeLogEvents(db, store, place, now);
    for (let n = 0; n < 2; n++) await keepPolicies(db, store, keys().origin);
    expect(await isPublished()).toBeNull();
    expect(await witnessedSoFar(db.manager)).toMatchObject({
      signed: 5n,
      published: null,
      witnesses: [{ last: null }],
    });

    expect(await ask(await noteNow())).toEqual({ is: 'signed', detail: '' });
    await seal(9);
    await signLedger(db, place, now);
    expect(await isPublished()).toBe(5n);
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });

    const { note, size } = (await published(db.manager))!;
    expect(size).toBe(9n);
    const verified = verifyNote(parseNote(Buffer.from(note))!, [key(), keys().pairs[0]!.text.verifier]);
    expect(verified).toMatchObject({ holds: [{ time: null }, { key: { name: 'witness.example' } }] });
    const shown = await fetch(`${witness.url}/${hashOfOrigin(keys().origin)}/checkpoint`);
    expect(parseNote(Buffer.from(await shown.text()))?.lines.map(({ name }) => name)).toEqual([
      ...[keys().origin, 'witness.example'],
    ]);
  });

  it('has its key in a file of its own user, and the same key when it is started again', async () => {
    const { vkey } = witness;
    for (const name of readdirSync(join(folder, 'witness')))
      expect(statSync(join(folder, 'witness', name)).mode & 0o777).toBe(0o600);
    await witness.stop();
    await start();
    expect(witness.vkey).toBe(vkey);
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });
  });

  it('is told where the witness stands: behind, it is proved from there; ahead of all that was signed is an alarm', async () => {
    await witness.stop();
    for (const name of readdirSync(join(folder, 'witness')))
      if (name.startsWith('log-')) rmSync(join(folder, 'witness', name));
    await start();
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });

    const before = await noteNow();
    await seal(12);
    // Somebody signs with the keys of the log, and the log does not know.
    expect(await post(await bodyFrom(9, await noteNow()))).toMatchObject({ status: 200 });
    expect(await ask(before)).toEqual({ is: 'larger', detail: expect.stringContaining('signed 12 leaves') });
    expect(await witnessedSoFar(db.manager)).toMatchObject({ witnesses: [{ last: { is: 'larger' } }] });
    await signLedger(db, place, now);
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });
  });

  it('gets no signature for another history, of the same size or of a larger one', async () => {
    const { pairs, origin } = keys();
    const time = BigInt(Math.floor(Date.now() / 1_000));
    for (const size of [11, 12]) {
      const forked = signed(pairs, memoryOf(origin, await frontierOf(size, true), null), time).note;
      const hashes = size === 12 ? [Buffer.alloc(32, 7)] : [];
      expect(await post(addCheckpointText({ old: 12n, hashes, note: forked }))).toMatchObject({ status: 422 });
      expect(contradictions.at(-1)).toBe(forked);
    }
    await seal(13);
    const forked = signed(pairs, memoryOf(origin, await frontierOf(12, true), null), time).note;
    expect(await ask(forked)).toMatchObject({ is: 'contradicted', detail: expect.stringContaining('at 12 leaves') });
    await signLedger(db, place, now);
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });
  });

  it('has the signature after the witness was killed between writing it down and answering', async () => {
    await witness.stop();
    const memory = WitnessFolder.open(join(folder, 'witness'));
    const parts = {
      key: memory.key('witness.example'),
      logs: knownLogs([vkeyOf(keys().pairs[0]!.text.verifier)]),
      now,
    };
    const killed = witnessServer(
      new Witness({
        ...{ ...parts, onContradiction: () => undefined },
        memory: {
          seen: (origin) => memory.seen(origin),
          keep: (seen) => {
            memory.keep(seen);
            killed.closeAllConnections();
          },
        },
      }),
      () => undefined,
    ).listen(0, '127.0.0.1');
    const url = await new Promise<string>((done) =>
      killed.on('listening', () => done(`http://127.0.0.1:${(killed.address() as AddressInfo).port}`)),
    );
    await seal(15);
    await signLedger(db, place, now);
    expect(await ask(await noteNow(), url)).toMatchObject({ is: 'silent' });
    killed.close();
    memory.close();
    await start();
    expect(await isPublished()).toBe(13n);
    expect(await ask(await noteNow())).toMatchObject({ is: 'signed' });
    expect(await isPublished()).toBe(15n);
  });

  it('keeps no line that does not hold', async () => {
    const ofAnother = await post(await bodyFrom(15, await noteNow()));
    await seal(16);
    await signLedger(db, place, now);
    const lying = createServer((_, response) => response.end(ofAnother.body)).listen(0, '127.0.0.1');
    await new Promise((done) => lying.on('listening', done));
    const url = `http://127.0.0.1:${(lying.address() as AddressInfo).port}`;
    expect(await ask(await noteNow(), url)).toEqual({ is: 'refused', detail: 'its signature does not hold' });
    lying.close();
    expect(await isPublished()).toBe(15n);
  });

  it('answers as C2SP tlog-witness says, one of two at the same time', async () => {
    const note = await noteNow();
    const both = await Promise.all([post(await bodyFrom(15, note)), post(await bodyFrom(15, note))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)).toMatchObject({ type: 'text/x.tlog.size', body: '16\n' });
    expect(await post(await bodyFrom(16, note))).toMatchObject({ status: 200 });
    const answers = await Promise.all(
      [
        'old 16\n',
        (await bodyFrom(16, note)).replace('old 16', 'old 016'),
        addCheckpointText({ old: 17n, hashes: [], note }),
        addCheckpointText({ old: 16n, hashes: [], note: note.replace('\n16\n', '\n17\n') }),
        addCheckpointText({ old: 16n, hashes: [], note: note.replaceAll('oversight.example', 'other.example') }),
        addCheckpointText({ old: 16n, hashes: [Buffer.alloc(32)], note }),
        'x'.repeat(200_000),
      ].map((body) => post(body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 403, 404, 422, 413]);
    expect((await fetch(`${witness.url}/${'0'.repeat(64)}/checkpoint`)).status).toBe(404);
    expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(405);
  });
});
