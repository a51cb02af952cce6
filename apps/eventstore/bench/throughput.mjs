// @ts-check
// Measures the built event store beside plain statements on the same Postgres, in one run, in some three minutes:
//   npm run build && npm run bench:eventstore
//   npm run bench:eventstore -- --events 1000000          memory after a million events (100,000 if not said)
//   npm run bench:eventstore -- --only appends,live       some of appends, batches, reads, live, memory
//   npm run bench:eventstore -- esdb://…                  another event store; its memory is not looked at
// DATABASE_URL names a Postgres to use instead of an own one. What is compared is measured in turns, round by round, so
// that whatever else the machine does falls on both.
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { emmettAppend } from './emmett.mjs';
import { follow } from './follow.mjs';
import {
  measuring,
  median,
  percentile,
  postgres,
  rate,
  residentMegabytes,
  say,
  start,
} from '../../../bench/measure.mjs';

const SECONDS = 2;
const ROUNDS = 3;
/** A process that just began runs code that is not compiled yet. */
const WARM_UP_SECONDS = 4;
const READ_EVENTS = 100_000;
const SUBSCRIBERS = 200;
const PAYLOAD = { recommendation: 'R-12', text: 'x'.repeat(200), by: 'committee', on: '2017-09-20' };

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en').padStart(7);

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
  const byEmmett = await emmettAppend(databaseUrl, PAYLOAD);
  if (!byEmmett) say("Emmett's appends", 'not measured: it is not installed, see bench/emmett.mjs');
  await rate(32, (n) => client.appendToStream(`warm-up-${n}`, newEvent()), WARM_UP_SECONDS);
  for (const inFlight of [1, 32, 256]) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: inFlight });
    const insert = await newInsert(pool);
    const run = randomUUID();
    const own = (/** @type {number} */ n) => client.appendToStream(`own-${run}-${n}`, newEvent());
    const fresh = () => client.appendToStream(`new-${randomUUID()}`, newEvent(), { expectedRevision: 'no_stream' });
    const compared = [
      { name: 'single-row inserts', work: insert },
      { name: 'appends, one stream a writer', work: own },
      { name: 'appends, a new stream each', work: fresh },
      ...(byEmmett ? [{ name: "Emmett's appends", work: (/** @type {number} */ n) => byEmmett(`${run}-${n}`) }] : []),
    ].map((one) => ({ ...one, rates: /** @type {number[]} */ ([]) }));
    for (const { work } of compared) await rate(inFlight, work, 0.5);
    for (let round = 0; round < ROUNDS; round++)
      for (const { work, rates } of compared) rates.push(await rate(inFlight, work, SECONDS));
    const inserts = median(compared[0]?.rates ?? []);
    for (const { name, rates } of compared) {
      const figure = median(rates);
      say(`${name}, ${inFlight} in flight`, `${whole(figure)} /s  ${(figure / inserts).toFixed(2)} of the inserts`);
    }
    await pool.end();
  }
};

/** @param {EventStoreDBClient} client */
const batches = async (client) => {
  const run = randomUUID();
  const append = (/** @type {number} */ n) =>
    client.appendToStream(`batch-${run}-${n}`, Array.from({ length: 100 }, newEvent));
  await rate(8, append, WARM_UP_SECONDS);
  /** @type {number[]} */
  const rates = [];
  for (let round = 0; round < ROUNDS; round++) rates.push(100 * (await rate(8, append, SECONDS)));
  say('batches of 100, 8 in flight', `${whole(median(rates))} events/s`);
};

/**
 * Appends to one stream, a thousand a time.
 * @param {EventStoreDBClient} client @param {string} stream @param {number} events
 */
const fill = async (client, stream, events) => {
  for (let done = 0; done < events; done += 1000)
    await client.appendToStream(stream, Array.from({ length: 1000 }, newEvent));
};

/** @param {() => Promise<number>} read gives how many it read */
const readRate = async (read) => {
  const began = performance.now();
  const count = await read();
  return (count * 1000) / (performance.now() - began);
};

/** @param {string} databaseUrl @param {EventStoreDBClient} client */
const reads = async (databaseUrl, client) => {
  const stream = `read-${randomUUID()}`;
  await fill(client, stream, READ_EVENTS);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  await newInsert(pool);
  await pool.query(
    `insert into bench.rows (stream, event_id, type, data)
     select 'stream', gen_random_uuid(), 'Happened', $1 from generate_series(1, $2)`,
    [JSON.stringify(PAYLOAD), READ_EVENTS],
  );
  const rows = async () => (await pool.query('select * from bench.rows order by id')).rows.length;
  const events = async () => {
    let count = 0;
    for await (const { event } of client.readStream(stream, { fromRevision: START, maxCount: READ_EVENTS }))
      if (event) count++;
    return count;
  };
  /** @type {Record<string, number[]>} */
  const rates = { rows: [], events: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [ofRows, ofEvents] = [await readRate(rows), await readRate(events)];
    if (round === 0) continue; // to warm up
    rates.rows?.push(ofRows);
    rates.events?.push(ofEvents);
  }
  await pool.end();
  const [base = 1, figure = 0] = Object.values(rates).map(median);
  say(`select of ${READ_EVENTS} rows`, `${whole(base)} rows/s`);
  say(
    `  reading ${READ_EVENTS} events of a stream`,
    `${whole(figure)} events/s  ${(figure / base).toFixed(2)} of the select`,
  );
};

/** How long after its append began a subscriber has an event. @param {EventStoreDBClient} client */
const live = async (client) => {
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {number[]} */
  const delays = [];
  const wanted = 200 * 8;
  /** @type {(value?: undefined) => void} */
  let end = () => {};
  const all = new Promise((resolve) => (end = resolve));
  const following = await follow(client, ({ id }) => {
    const at = sent.get(id);
    if (at !== undefined && delays.push(performance.now() - at) === wanted) end();
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = performance.now();
  for (let i = 0; i < wanted; i++) {
    const due = began + i * 5 - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
    const event = newEvent();
    sent.set(event.id, performance.now());
    void client.appendToStream(`live-${i % 20}`, event);
  }
  await all;
  following.stop();
  const ms = (/** @type {number} */ part) => `${percentile(delays, part).toFixed(1)} ms`;
  const dropped = following.dropped() > 0 ? `  dropped ${following.dropped()} times` : '';
  say('a live subscriber at 200/s, from append', `p50 ${ms(0.5)}  p99 ${ms(0.99)}${dropped}`);
};

/**
 * What the server holds in memory: after many events, then with many subscribers and with readers that never read.
 * @param {EventStoreDBClient} client @param {string} url @param {number} pid @param {number} events
 */
const memory = async (client, url, pid, events) => {
  const tell = (/** @type {string} */ name) => say(name, `${residentMegabytes(pid)} MB`);
  tell('memory, before');
  await Promise.all(Array.from({ length: 10 }, (_, n) => fill(client, `many-${randomUUID()}-${n}`, events / 10)));
  tell(`  after ${events} events more, in batches of 1000`);
  let received = 0;
  const subscribers = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => follow(client, () => received++)));
  const stuck = EventStoreDBClient.connectionString(url);
  const never = [stuck.readAll({ maxCount: events }), stuck.subscribeToAll({ fromPosition: 'start' })];
  await rate(8, (n) => client.appendToStream(`live-${n}`, newEvent()), 5);
  while (received % SUBSCRIBERS !== 0) await new Promise((resolve) => setTimeout(resolve, 50));
  tell(`  with ${SUBSCRIBERS} subscribers, two readers that never read`);
  for (const subscriber of subscribers) subscriber.stop();
  for (const stream of never) stream.destroy();
  await stuck.dispose();
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    events: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'appends,batches,reads,live,memory' },
  },
});
const wanted = new Set(values.only.split(','));
await measuring(async () => {
  const databaseUrl = await postgres(['max_connections=300']);
  /** @type {{ url: string, pid?: number | undefined }} */
  const { url, pid } = positionals[0]
    ? { url: positionals[0] }
    : await start('dist/apps/eventstore/main.js', { DATABASE_URL: databaseUrl, EVENTSTORE_PORT: '0' });
  const client = EventStoreDBClient.connectionString(url);
  if (wanted.has('appends')) await appends(databaseUrl, client);
  if (wanted.has('batches')) await batches(client);
  if (wanted.has('reads')) await reads(databaseUrl, client);
  if (wanted.has('live')) await live(client);
  if (wanted.has('memory') && pid !== undefined) await memory(client, url, pid, Number(values.events));
  await client.dispose();
});
