// @ts-check
// Measures the built event store beside plain inserts into the same Postgres, in one run, in about a minute and a half:
//   npm run build && npm run bench
// DATABASE_URL names a Postgres to use instead of an own one; an argument `esdb://…` another event store to measure.
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROOT = join(import.meta.dirname, '..');
const SECONDS = 3;
const ROUNDS = 2;
const PAYLOAD = { recommendation: 'R-12', text: 'x'.repeat(200), by: 'committee', on: '2017-09-20' };

/** @type {(() => Promise<unknown>)[]} */
const cleanUp = [];

/**
 * A process that says by IPC when it is ready.
 * @param {string} file
 * @param {Record<string, string>} env
 * @returns {Promise<string>} its address
 */
const start = async (file, env) => {
  const child = fork(join(ROOT, file), { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  /** @type {string[]} */
  const errors = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  const exited = once(child, 'exit');
  cleanUp.unshift(() => (child.kill('SIGTERM'), exited));
  const [ready] = await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}: ${errors.join('')}`))),
  ]);
  return ready.url;
};

const startPostgres = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await chmod(folder, 0o711);
  cleanUp.unshift(() => rm(folder, { recursive: true, force: true }));
  const asked = {
    databaseDir: join(folder, 'postgres'),
    port: 20_000 + Math.floor(Math.random() * 10_000),
    database: 'bench',
    passwordFile: join(folder, 'password'),
    settings: ['max_connections=300'],
  };
  return start('dist/libs/platform/postgres/embedded/host.mjs', { EMBEDDED_POSTGRES: JSON.stringify(asked) });
};

/**
 * Runs `work` again and again, so many at a time, for some seconds.
 * @param {number} inFlight
 * @param {(worker: number) => Promise<unknown>} work
 * @returns {Promise<number>} how often a second it ended
 */
const rate = async (inFlight, work, seconds = SECONDS) => {
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const worker = async (/** @type {number} */ n) => {
    for (; performance.now() < end; done++) await work(n);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, (_, n) => worker(n)));
  return (done * 1000) / (performance.now() - began);
};

/** @param {number[]} values @param {number} part */
const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;
/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en').padStart(7);
/** @param {number[]} values */
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
/** @param {string} name @param {string} figures */
const say = (name, figures) => console.log(`${name.padEnd(46)}${figures}`);

const newEvent = () => jsonEvent({ type: 'Happened', data: PAYLOAD });

/** @param {pg.Pool} pool */
const newInsert = async (pool) => {
  await pool.query('create schema if not exists bench');
  await pool.query('drop table if exists bench.rows');
  await pool.query(
    'create table bench.rows (id bigserial primary key, stream text, event_id uuid, type text, data jsonb)',
  );
  return () =>
    pool.query({
      name: 'insert',
      text: 'insert into bench.rows (stream, event_id, type, data) values ($1, $2, $3, $4)',
      values: ['stream', randomUUID(), 'Happened', JSON.stringify(PAYLOAD)],
    });
};

/** @param {string} databaseUrl @param {EventStoreDBClient} client */
const appends = async (databaseUrl, client) => {
  for (const inFlight of [1, 32, 256]) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: inFlight });
    const insert = await newInsert(pool);
    const run = randomUUID();
    const own = (/** @type {number} */ n) => client.appendToStream(`own-${run}-${n}`, newEvent());
    const fresh = () => client.appendToStream(`new-${randomUUID()}`, newEvent(), { expectedRevision: 'no_stream' });
    /** @type {Record<string, number[]>} */
    const rates = { insert: [], own: [], fresh: [] };
    await Promise.all([rate(inFlight, insert, 0.5), rate(inFlight, own, 0.5)]);
    for (let round = 0; round < ROUNDS; round++) {
      rates.insert?.push(await rate(inFlight, insert));
      rates.own?.push(await rate(inFlight, own));
      rates.fresh?.push(await rate(inFlight, fresh));
    }
    const [base, ...others] = Object.values(rates).map(mean);
    say(`single-row inserts, ${inFlight} in flight`, `${whole(base ?? 0)} /s`);
    for (const [i, name] of ['one stream a writer', 'a new stream each'].entries()) {
      const figure = others[i] ?? 0;
      say(`  appends, ${name}`, `${whole(figure)} /s  ${(figure / (base ?? 1)).toFixed(2)} of the inserts`);
    }
    await pool.end();
  }
};

/** @param {EventStoreDBClient} client */
const batches = async (client) => {
  const run = randomUUID();
  const append = (/** @type {number} */ n) =>
    client.appendToStream(`batch-${run}-${n}`, Array.from({ length: 100 }, newEvent));
  await rate(8, append, 0.5);
  say('batches of 100, 8 in flight', `${whole(100 * (await rate(8, append)))} events/s`);
  let events = 0;
  const began = performance.now();
  for await (const event of client.readStream(`batch-${run}-0`, { fromRevision: START, maxCount: 50_000 }))
    if (event.event) events++;
  say(
    `reading ${events} events of a stream forwards`,
    `${whole((events * 1000) / (performance.now() - began))} events/s`,
  );
};

/** How long after its append began a subscriber has an event. @param {EventStoreDBClient} client */
const live = async (client) => {
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {number[]} */
  const delays = [];
  const wanted = 200 * 8;
  const subscription = client.subscribeToAll({ fromPosition: 'end' });
  const all = new Promise((resolve) =>
    subscription.on('data', ({ event }) => {
      const at = sent.get(event?.id ?? '');
      if (at !== undefined && delays.push(performance.now() - at) === wanted) resolve(undefined);
    }),
  );
  await new Promise((resolve) => subscription.once('confirmation', () => setTimeout(resolve, 500)));
  const began = performance.now();
  for (let i = 0; i < wanted; i++) {
    const due = began + i * 5 - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
    const event = newEvent();
    sent.set(event.id, performance.now());
    void client.appendToStream(`live-${i % 20}`, event);
  }
  await all;
  await subscription.unsubscribe();
  const ms = (/** @type {number} */ part) => `${percentile(delays, part).toFixed(1)} ms`;
  say('a live subscriber at 200/s, from append', `p50 ${ms(0.5)}  p99 ${ms(0.99)}`);
};

try {
  const databaseUrl = process.env.DATABASE_URL ?? (await startPostgres());
  const url =
    process.argv[2] ??
    (await start('dist/apps/eventstore/main.js', { DATABASE_URL: databaseUrl, EVENTSTORE_PORT: '0' }));
  const client = EventStoreDBClient.connectionString(url);
  await appends(databaseUrl, client);
  await batches(client);
  await live(client);
  await client.dispose();
} finally {
  for (const stop of cleanUp) await stop();
}
