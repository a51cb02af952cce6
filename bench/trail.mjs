// @ts-check
// Measures the log of the audit: sealing, proofs, bytes, and how long an event waits for a signed checkpoint:
//   npm run build && node bench/trail.mjs [leaves]     100000
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { measuring, median, newDatabase, percentile, postgres, processorSecondsOfChildren } from './measure.mjs';
import { ROOT, say, start, temporaryFolder } from './measure.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist', file));
const {
  AUDIT_MIGRATIONS,
  FullTileHashes,
  Ledger,
  LedgerTree,
  inclusionProof,
  published,
  readLedger,
  signLedger,
  toLeaf,
} = await built('libs/audit/index.js');
const { migrate, openDatabase } = await built('libs/platform/postgres/database.js');
const { startAuditWriter } = await built('apps/audit-writer/start-audit-writer.js');
const { jsonEvent } = await built('libs/event-store/client.js');
const { connect } = await built('libs/event-store/connect.js');

const [LEAVES = 100_000] = process.argv.slice(2).map(Number);
const SMALL = 1_000;
const SECONDS = 1;
const ROUNDS = 5;
const BATCH = 256;
const PROOFS = 200;
const PACE = 200;
const PACED_SECONDS = 15;
const SILENT = pino({ level: 'silent' });

/** @param {number} count @param {number} ms */
const perSecond = (count, ms) => Math.round((count * 1000) / ms);
const counted = (/** @type {number} */ n) => n.toLocaleString('en-GB');

/** @param {string} server @param {string} name */
const ledgerIn = async (server, name) => {
  const db = await openDatabase(await newDatabase(server, name), { poolSize: 1 });
  await migrate(db, AUDIT_MIGRATIONS);
  return db;
};

const METADATA = Buffer.from(JSON.stringify({ actor: 'prs_1', nonce: '0'.repeat(32) }));
const DATA = Buffer.from(JSON.stringify({ text: 'x'.repeat(430 - METADATA.length) }));

/** Events of 500 bytes, of one stream after the other, from the n-th on. @param {number} from @param {number} count */
const events = (from, count) =>
  Array.from({ length: count }, (_, n) => {
    const at = from + n;
    const position = BigInt(at + 1) * 100n;
    return {
      stream: `action-00000000-0000-5000-8000-${String(Math.floor(at / 5)).padStart(12, '0')}`,
      revision: BigInt(at % 5),
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      type: 'Benched.v1',
      contentType: 'application/json',
      data: DATA,
      metadata: METADATA,
      position: { commit: position, prepare: position },
      created: '2026-11-27T12:00:00.000Z',
    };
  });

/** Seconds of processor time that this process and those that it started have taken. */
const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + processorSecondsOfChildren();
};

/**
 * How many leaves a second, by the clock and by processor time, in batches.
 * @param {(from: number) => Promise<unknown>} write @param {number} from @param {number} batch
 */
const rateOf = async (write, from, batch) => {
  const [began, before] = [performance.now(), processorSeconds()];
  let written = 0;
  for (; performance.now() - began < SECONDS * 1000; written += batch) await write(from + written);
  return {
    written,
    rate: perSecond(written, performance.now() - began),
    byProcessor: written / (processorSeconds() - before),
  };
};

/** The same rows, by one statement and nothing else. */
const plainInsert = async (/** @type {any} */ db, /** @type {number} */ from, /** @type {number} */ batch) => {
  const taken = events(from, batch);
  const leaves = taken.map((event) => toLeaf(event));
  await db.query(
    `insert into plain select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])`,
    [
      taken.map((_, n) => from + n),
      taken.map(({ stream }) => stream),
      taken.map(({ revision }) => revision),
      leaves.map(({ entry }) => entry),
      leaves.map(({ hash }) => hash),
    ],
  );
};

/** @param {string} server */
const sealing = async (server) => {
  const db = await ledgerIn(server, 'bench_sealing');
  await db.query('create table plain (like audit.leaf including all)');
  const ledger = new Ledger(db);
  let [sealed, plain] = [0, 0];
  for (const batch of [1, 64, BATCH]) {
    /** @type {{ rate: number, part: number, partByProcessor: number }[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await rateOf((from) => ledger.append(events(from, batch)), sealed, batch);
      sealed += ours.written;
      const theirs = await rateOf((from) => plainInsert(db, from, batch), plain, batch);
      plain += theirs.written;
      const { rate } = ours;
      rounds.push({ rate, part: rate / theirs.rate, partByProcessor: ours.byProcessor / theirs.byProcessor });
    }
    const of = (/** @type {'rate' | 'part' | 'partByProcessor'} */ what) => median(rounds.map((round) => round[what]));
    const aim = batch === BATCH ? ' (aim 0.8)' : '';
    say(
      `leaves sealed, ${batch} at a time`,
      `${counted(of('rate'))} /s  ${of('part').toFixed(2)} of a plain insert of the rows${aim}, ${of('partByProcessor').toFixed(2)} by processor time`,
    );
  }
  await db.destroy();
};

/** @param {string} server */
const proving = async (server) => {
  const db = await ledgerIn(server, 'bench_proving');
  const ledger = new Ledger(db);
  const place = { folder: join(await temporaryFolder(), 'signer'), name: 'bench.example' };
  // As the API keeps it from one request to the next.
  const known = new FullTileHashes();
  let size = 0;
  for (const leaves of [SMALL, LEAVES]) {
    for (; size < leaves; size += BATCH) await ledger.append(events(size, Math.min(BATCH, leaves - size)));
    size = leaves;
    await signLedger(db, place, () => new Date());
    const took = [];
    const before = processorSeconds();
    for (let n = 0; n < PROOFS; n++) {
      const index = BigInt(Math.floor((n * leaves) / PROOFS));
      const began = performance.now();
      await readLedger(db, async (/** @type {any} */ tx) =>
        inclusionProof(tx, await published(tx), index, new LedgerTree(tx, known)),
      );
      took.push(performance.now() - began);
    }
    say(
      `a proof of inclusion among ${counted(leaves)} leaves`,
      `p50 ${percentile(took, 0.5).toFixed(1)} ms  p99 ${percentile(took, 0.99).toFixed(1)} ms (aim 5)  the first ${took[0]?.toFixed(0)} ms, ${(((processorSeconds() - before) * 1000) / PROOFS).toFixed(1)} ms of a processor each`,
    );
  }
  const [{ bytes, tiles }] = await db.query(`
    select sum(pg_total_relation_size(c.oid))::float8 as bytes,
           sum(pg_total_relation_size(c.oid)) filter (where c.relname = 'tile')::float8 as tiles
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'audit' and c.relkind = 'r'`);
  say(
    'bytes of the ledger for each leaf, with its indexes',
    `${(bytes / LEAVES).toFixed(0)}, of which tiles ${(tiles / LEAVES).toFixed(1)}`,
  );
  await db.destroy();
};

/** How long after its append an event is covered by a signed checkpoint, at a steady pace. @param {string} server */
const waiting = async (server) => {
  const { url: eventStoreUrl } = await start('dist/apps/eventstore/main.js', {
    DATABASE_URL: await newDatabase(server, 'bench_waiting_log'),
    EVENTSTORE_HOST: '127.0.0.1',
    EVENTSTORE_PORT: '0',
  });
  const databaseUrl = await newDatabase(server, 'bench_waiting');
  const signer = { folder: join(await temporaryFolder(), 'signer'), name: 'bench.example' };
  const writer = await startAuditWriter({ eventStoreUrl, databaseUrl, signer }, SILENT);
  const client = connect(eventStoreUrl);
  const db = new pg.Client(databaseUrl);
  await db.connect();
  const signedSize = async () => {
    const { rows } = await db.query('select max(size)::int as size from audit.checkpoint');
    return rows[0].size ?? 0;
  };
  const append = () =>
    client.appendToStream(`action-${randomUUID()}`, jsonEvent({ type: 'Benched.v1', data: { note: 'As it stood' } }));
  await append();
  while ((await signedSize()) === 0) await sleep(20);
  await sleep(3000);
  const before = await signedSize();
  /** @type {number[]} */
  const appended = [];
  /** @type {number[]} */
  const delays = [];
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      const signed = (await signedSize()) - before;
      const now = performance.now();
      while (delays.length < Math.min(signed, appended.length)) delays.push(now - (appended[delays.length] ?? now));
      await sleep(10);
    }
  })();
  const began = performance.now();
  const sent = [];
  for (let n = 0; n < PACE * PACED_SECONDS; n++) {
    const due = began + (n * 1000) / PACE;
    if (due > performance.now()) await sleep(due - performance.now());
    sent.push(append().then(() => appended.push(performance.now())));
  }
  await Promise.all(sent);
  const pace = sent.length / ((performance.now() - began) / 1000);
  for (let tries = 0; delays.length < appended.length && tries < 500; tries++) await sleep(20);
  isDone = true;
  await watching;
  if (delays.length < appended.length) throw new Error('Not all was signed.');
  say(
    `from an append to a signed checkpoint, ${pace.toFixed(0)}/s`,
    `p50 ${percentile(delays, 0.5).toFixed(0)} ms  p99 ${percentile(delays, 0.99).toFixed(0)} ms`,
  );
  await db.end();
  await client.dispose();
  await writer.stop();
};

await measuring(async () => {
  const server = await postgres(['shared_buffers=256MB']);
  await sealing(server);
  await proving(server);
  await waiting(server);
});
