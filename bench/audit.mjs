// @ts-check
// Measures the audit on a log of its own, in an own Postgres:
//   npm run build && node bench/audit.mjs [events]     10000
// BENCH_ROOT names another built checkout, to be held against this one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { measuring, newDatabase, postgres, ROOT, say, start } from './measure.mjs';
import { syntheticLog } from './synthetic-log.mjs';

const built = (/** @type {string} */ file) => import(join(ROOT, 'dist', file));
const { jsonEvent } = await built('libs/event-store/client.js');
const { connect } = await built('libs/event-store/connect.js');
const { toLeaf } = await built('libs/transparency/leaf/leaf.js');
const { rebuild } = await built('apps/projector/rebuild.js');
const hasAuditWriter = existsSync(join(ROOT, 'dist/apps/audit-writer/start-audit-writer.js'));
const { startAuditWriter } = hasAuditWriter ? await built('apps/audit-writer/start-audit-writer.js') : {};
const { startProjector } = await built('apps/projector/start-projector.js');
const { pino } = await import('pino');

const [EVENTS = 10_000] = process.argv.slice(2).map(Number);
const LEAVES = 100_000;
const IN_FLIGHT = 32;
const SILENT = pino({ level: 'silent' });

/** @param {number} count @param {number} ms */
const perSecond = (count, ms) => `${Math.round((count * 1000) / ms).toLocaleString('en')} /s`;

const hashLeaves = () => {
  const metadata = Buffer.from(JSON.stringify({ actor: 'prs_1', nonce: '0'.repeat(32) }));
  const data = Buffer.from(JSON.stringify({ text: 'x'.repeat(430 - metadata.length) }));
  const event = {
    stream: `action-${'0'.repeat(8)}-0000-5000-8000-000000000000`,
    id: '0'.repeat(32),
    type: 'Benched.v1',
  };
  const began = performance.now();
  for (let n = 0; n < LEAVES; n++)
    toLeaf({ ...event, revision: BigInt(n), contentType: 'application/json', data, metadata });
  say('leaves of 500-byte events, frame and hash', perSecond(LEAVES, performance.now() - began));
};

/** @param {any} client */
const fill = async (client) => {
  /** @type {Map<string, any[]>} */
  const streams = new Map();
  for (const { stream, id, event, metadata } of syntheticLog(EVENTS)) {
    const { correlationId, causationId, ...rest } = metadata;
    const stored = { $correlationId: correlationId, $causationId: causationId, ...rest };
    streams.set(stream, [
      ...(streams.get(stream) ?? []),
      jsonEvent({ id, type: event.type, data: event.data, metadata: stored }),
    ]);
  }
  const all = [...streams];
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (let next = all.pop(); next; next = all.pop()) await client.appendToStream(next[0], next[1]);
    }),
  );
};

/** @param {{ eventStoreUrl: string, databaseUrl: string }} config */
const seal = async (config) => {
  const db = new pg.Client(config.databaseUrl);
  await db.connect();
  const began = performance.now();
  const writer = await (hasAuditWriter ? startAuditWriter(config, SILENT) : startProjector(config, SILENT, []));
  const reached = async () => {
    const { rows } = await db.query('select max(size)::int as size from audit.progress').catch(() => ({ rows: [] }));
    return (rows[0]?.size ?? 0) >= EVENTS;
  };
  while (!(await reached())) await sleep(10);
  say(`sealing ${EVENTS} events, from the start of the audit on`, perSecond(EVENTS, performance.now() - began));
  await writer.stop();
  await db.end();
};

/** @param {string} what @param {{ eventStoreUrl: string, databaseUrl: string }} config */
const build = async (what, config) => {
  const untold = { onProgress: () => {}, onInterrupted: () => {} };
  let compared = 0;
  const onCompared = (/** @type {{ events: number }} */ { events }) => (compared = events);
  const began = performance.now();
  await rebuild({ config, signal: new AbortController().signal, ...untold, onCompared });
  say(what, `${perSecond(EVENTS, performance.now() - began)}  (${compared} compared)`);
};

await measuring(async () => {
  if (hasAuditWriter) hashLeaves();
  const server = await postgres(['shared_buffers=256MB']);
  const logUrl = await newDatabase(server, 'bench_log');
  const { url: eventStoreUrl } = await start('dist/apps/eventstore/main.js', {
    DATABASE_URL: logUrl,
    EVENTSTORE_HOST: '127.0.0.1',
    EVENTSTORE_PORT: '0',
  });
  const client = connect(eventStoreUrl);
  await fill(client);
  await client.dispose();
  const sealed = { eventStoreUrl, databaseUrl: await newDatabase(server, 'bench_sealed') };
  const unsealed = { eventStoreUrl, databaseUrl: await newDatabase(server, 'bench_unsealed') };
  await seal(sealed);
  for (let round = 0; round < 3; round++) {
    await build('rebuild, nothing sealed to compare with', unsealed);
    await build('  compared with the ledger', sealed);
  }
});
