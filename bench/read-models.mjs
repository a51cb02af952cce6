// @ts-check
// Measures the built read models on synthetic logs, given straight to the projection, in an own Postgres:
//   npm run build && node bench/read-models.mjs [small] [large]     events of the two logs: 10000 100000
// BENCH_ROOT names another built checkout, whose read models are measured instead, to be held against these.
// DATABASE_URL names a Postgres to use instead; its databases bench_<n> are made and dropped.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { atTheEnd, measuring, median, postgres, ROOT, say } from './measure.mjs';
import { day, LIFE, PER_STREAM, syntheticLog, uuid } from './synthetic-log.mjs';

/** @param {string} file */
const built = (file) => import(join(ROOT, 'dist/libs', file));
const { migrate, openDatabase } = await built('platform/postgres/database.js');
const { indexGeneration, openBuilding } = await built('read-models/generations/build.js');
const { makeLive } = await built('read-models/generations/swap.js');
const { moveGeneration } = await built('read-models/generations/move.js');
const { READ_MODEL_ENTITIES = [], READ_MODEL_MIGRATIONS } = await built('read-models/index.js');
const { PROJECTIONS_MIGRATIONS } = await built('read-models/projections-schema.js');
const { readModelProjection } = await built('read-models/read-model-projection.js');
const { ReadModel } = await built('read-models/read-model.js');

const BATCH = 5_000;
const LIVE_BATCH = 1;
const ROUNDS = 30;
const [SMALL = 10_000, LARGE = 100_000] = process.argv.slice(2).map(Number);

/** @param {number} ms @param {number} count */
const perSecond = (ms, count) =>
  Math.round((count * 1000) / ms)
    .toLocaleString('en')
    .padStart(8);

let databases = 0;
/** @param {string} server */
const newDatabase = async (server) => {
  const name = `bench_${process.pid}_${++databases}`;
  const admin = await openDatabase(server, { poolSize: 1 });
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = await openDatabase(url.href, { poolSize: 3, entities: READ_MODEL_ENTITIES });
  atTheEnd(async () => {
    await db.destroy();
    await admin.query(`drop database ${name} with (force)`);
    await admin.destroy();
  });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
  return db;
};

/** A build of before 2026-11-26 wants the projection too. @param {any} tx @param {any} generation */
const goLive = (tx, generation) =>
  makeLive.length === 3 ? makeLive(tx, readModelProjection, generation) : makeLive(tx, generation);

/** @param {any} event */
const reach = ({ position, id }) => ({ position, last: { id, position } });

/** Builds the rows as a rebuild does, without the log. Answers what it took, the log's own making left out. */
const build = async (/** @type {any} */ db, /** @type {number} */ size, mistakes = false) => {
  const generation = await db.transaction((/** @type {any} */ tx) =>
    openBuilding(tx, readModelProjection, BigInt(size)),
  );
  const writer = readModelProjection.writer();
  /** @type {any} */
  let reached = null;
  let [ms, cpu] = [0, 0];
  const timed = async (/** @type {() => Promise<unknown>} */ work) => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    ms += performance.now() - began;
    cpu += (user + system) / 1000;
  };
  for (const batch of batches(syntheticLog(size, { mistakes }), BATCH)) {
    const to = reach(batch.at(-1));
    await timed(() =>
      db.transaction(async (/** @type {any} */ tx) => {
        await moveGeneration(tx, generation, reached, to, batch.length);
        await writer.apply(tx, batch);
      }),
    );
    reached = to;
  }
  const loaded = ms;
  await timed(() => db.transaction((/** @type {any} */ tx) => indexGeneration(tx, readModelProjection, generation)));
  await timed(() => db.transaction((/** @type {any} */ tx) => goLive(tx, generation)));
  return { ms, cpu, indexMs: ms - loaded, schema: generation.schema, number: generation.number };
};

/** @param {Iterable<any>} events @param {number} size */
function* batches(events, size) {
  let batch = [];
  for (const event of events) if (batch.push(event) === size) (yield batch, (batch = []));
  if (batch.length > 0) yield batch;
}

/**
 * As many rows into tables of the same columns, and nothing else: one `unnest` insert a batch.
 * @param {any} db @param {string} schema
 */
const plainInserts = async (db, schema) => {
  let ms = 0;
  let rows = 0;
  await db.query('create schema plain');
  const tables = await db.query('select tablename as name from pg_tables where schemaname = $1', [schema]);
  for (const { name: table } of tables) {
    const columns = await db.query(
      `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
        where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum`,
      [`${schema}.${table}`],
    );
    await db.query(
      `create table plain.${table} (${columns.map((/** @type {any} */ c) => `${c.name} ${c.type}`).join(', ')})`,
    );
    const texts = columns.map((/** @type {any} */ c) => `${c.name}::text as ${c.name}`).join(', ');
    const unnest = columns.map((/** @type {any} */ c, /** @type {number} */ i) => `$${i + 1}::${c.type}[]`).join(', ');
    await db.transaction(async (/** @type {any} */ tx) => {
      await tx.query(`declare source no scroll cursor for select ${texts} from ${schema}.${table}`);
      for (;;) {
        const page = await tx.query(`fetch ${BATCH} from source`);
        if (page.length === 0) break;
        const arrays = columns.map((/** @type {any} */ c) => page.map((/** @type {any} */ row) => row[c.name]));
        const began = performance.now();
        await db.query(`insert into plain.${table} select * from unnest(${unnest})`, arrays);
        ms += performance.now() - began;
        rows += page.length;
      }
    });
  }
  await db.query('drop schema plain cascade');
  return { ms, rows };
};

/** What comes after, as the projector takes it: event by event into indexed tables. @param {any} db @param {number} size */
const liveApply = async (db, size) => {
  const [row] = await db.query(`select number, schema, position from projections.generation where state = 'live'`);
  const generation = { ...row, state: 'live', indexed: true };
  const writer = readModelProjection.writer();
  const more = [...syntheticLog(size + 1_000, { from: size })].map((event, n) => ({
    ...event,
    stream: `action-${uuid(size * 10 + Math.floor(n / PER_STREAM))}`,
    revision: BigInt(n % PER_STREAM),
    event: LIFE[n % PER_STREAM]?.(n, {
      body: 'body',
      authority: { code: 'a', name: 'A' },
      committee: { code: 'c', name: 'C' },
      meeting: day(1),
    }),
  }));
  /** @type {number[]} */
  const times = [];
  let reached = { position: row.position };
  const used = process.cpuUsage();
  for (const batch of batches(more, LIVE_BATCH)) {
    const began = performance.now();
    const to = reach(batch.at(-1));
    await db.transaction(async (/** @type {any} */ tx) => {
      await moveGeneration(tx, generation, reached, to, batch.length);
      await writer.apply(tx, batch);
    });
    reached = to;
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(used);
  const total = times.reduce((a, b) => a + b, 0);
  const cpu = ((user + system) / 1000 / more.length).toFixed(2);
  say(
    'taking events live, one a transaction',
    `${perSecond(total, more.length)} events/s  median ${median(times).toFixed(1)} ms, CPU here ${cpu} ms`,
  );
};

/** One committee's board, in ms. @param {any} readModel @param {any} moment */
const board = async (readModel, moment) => {
  const ask = () =>
    readModel.view(moment, (/** @type {any} */ view) =>
      view.board({ authority: 'authority-1', committee: 'committee-1' }),
    );
  /** @type {number[]} */
  const times = [];
  let things = 0;
  for (let n = 0; n < ROUNDS + 5; n++) {
    const began = performance.now();
    const { value } = await ask();
    if (n >= 5) times.push(performance.now() - began);
    things = value.actions.length;
  }
  return { ms: median(times), things };
};

/** What one committee's record has otherwise now than half-way back in what was known, in ms. @param {any} readModel @param {any} from @param {any} to */
const comparison = async (readModel, from, to) => {
  const scope = { authority: 'authority-1', committee: 'committee-1' };
  /** @type {number[]} */
  const times = [];
  let found = 0;
  for (let n = 0; n < ROUNDS + 5; n++) {
    const began = performance.now();
    const { value } = await readModel.view(from, (/** @type {any} */ view) =>
      view.differences(to, scope, { limit: 50, cursor: null }),
    );
    if (n >= 5) times.push(performance.now() - began);
    found = value.items.length;
  }
  return { ms: median(times), found };
};

const FIRST_PAGE = { sort: 'ref', descending: false, limit: 50, cursor: null };

/** A list of 50, in ms. @param {any} readModel @param {any} moment @param {object} [page] */
const list = async (readModel, moment, page) => {
  const ask = () =>
    readModel.view(moment, (/** @type {any} */ view) => view.list('action', {}, { ...FIRST_PAGE, ...page }));
  /** @type {number[]} */
  const times = [];
  for (let n = 0; n < ROUNDS + 5; n++) {
    const began = performance.now();
    await ask();
    if (n >= 5) times.push(performance.now() - began);
  }
  return median(times);
};

const LATE = '2018-12-31';

/** Lists of 50, unfiltered, by how they are asked for. @param {any} readModel @param {number} size */
const lists = async (readModel, size) => {
  const known = (/** @type {bigint} */ tenths) => ({ known: ((BigInt(size) * tenths) / 10n) * 100n, on: LATE });
  const now = { known: null, on: LATE };
  return {
    'as known now': await list(readModel, now),
    'at nine tenths of the log': await list(readModel, known(9n)),
    'at half of the log': await list(readModel, known(5n)),
    'at a tenth of the log': await list(readModel, known(1n)),
    'now, the last refs first': await list(readModel, now, { descending: true }),
    'now, by title': await list(readModel, now, { sort: 'title' }),
    'now, by due date': await list(readModel, now, { sort: 'due' }),
    'now, by status': await list(readModel, now, { sort: 'status' }),
  };
};

/** Bytes an event in the schema, indexes counted. @param {any} db @param {string} schema @param {number} size */
const bytesAnEvent = async (db, schema, size) => {
  const rows = await db.query(
    `select tablename as name, pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)::float8 as bytes
       from pg_tables where schemaname = $1 order by 2 desc`,
    [schema],
  );
  const each = rows.map((/** @type {any} */ row) => `${row.name} ${Math.round(row.bytes / size)}`).join(', ');
  const all = rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.bytes, 0);
  say(
    '  bytes an event in the tables and their indexes',
    `${Math.round(all / size)
      .toLocaleString('en')
      .padStart(8)}  (${each})`,
  );
};

const LONG = 1_000;

/** A late entry in a stream of a thousand, whose owner changes every fifty: it changes up to fifty versions. @param {any} db */
const lateEntries = async (db) => {
  const [row] = await db.query(`select number, schema, position from projections.generation where state = 'live'`);
  const generation = { ...row, state: 'live', indexed: true };
  let reached = { position: row.position };
  let position = row.position;
  const scope = {
    body: 'body',
    authority: { code: 'a', name: 'A' },
    committee: { code: 'c', name: 'C' },
    meeting: day(1),
  };
  const owned = (/** @type {number} */ n) => ({
    ...LIFE[1]?.(0, scope),
    data: { from: null, to: { post: `Post ${n}` } },
  });
  /** @param {number} action @param {number} revision @param {any} event @param {string} effectiveOn */
  const recorded = (action, revision, event, effectiveOn) => {
    position += 100n;
    const at = new Date(Date.UTC(2027, 0, 1)).toISOString();
    return {
      ...{
        id: randomUUID(),
        stream: `action-${uuid(action)}`,
        revision: BigInt(revision),
        position,
        created: at,
        event,
      },
      metadata: {
        ...{ actor: 'prs_1', reason: null, recordedAt: at, effectiveOn, importId: null },
        ...{ correlationId: randomUUID(), causationId: randomUUID(), commandId: randomUUID() },
      },
    };
  };
  const apply = async (/** @type {any} */ writer, /** @type {any[]} */ events) => {
    const to = reach(events.at(-1));
    await db.transaction(async (/** @type {any} */ tx) => {
      await moveGeneration(tx, generation, reached, to, events.length);
      await writer.apply(tx, events);
    });
    reached = to;
  };
  for (const [where, share] of /** @type {const} */ ([
    ['start', 0.001],
    ['middle', 0.502],
    ['end', 0.98],
  ])) {
    /** @type {number[]} */
    const times = [];
    let changed = 0;
    for (let round = 0; round < 9; round++) {
      const action = Number(position % 1_000_000_000n);
      const life = Array.from({ length: LONG }, (_, n) => {
        const event = n === 0 ? LIFE[0]?.(action, scope) : n % 50 === 1 ? owned(n) : LIFE[4]?.(n, scope);
        return recorded(action, n, event, day(n));
      });
      await apply(readModelProjection.writer(), life);
      // What this process wrote last, it remembers: another one has to read the stream's entries.
      const writer = readModelProjection.writer();
      await apply(writer, [recorded(action + 1, 0, LIFE[0]?.(action + 1, scope), day(1))]);
      const late = recorded(action, LONG, owned(LONG), day(Math.round(share * LONG)));
      const began = performance.now();
      await apply(writer, [late]);
      times.push(performance.now() - began);
      const [{ count }] = await db.query(
        `select count(*)::int as count from ${row.schema}.version where known_from = $1`,
        [late.position],
      );
      changed = count;
    }
    say(
      `  a late entry at the ${where} of a stream of ${LONG}`,
      `${median(times).toFixed(1).padStart(8)} ms  ${changed} versions changed, at most ${Math.max(...times).toFixed(1)} ms`,
    );
  }
};

/** @param {string} server @param {number} size */
const measure = async (server, size, mistakes = false) => {
  const db = await newDatabase(server);
  const { ms, cpu, indexMs, schema } = await build(db, size, mistakes);
  say(
    `a rebuild of ${size} events${mistakes ? ', 5% late, 1% withdrawals' : ''}`,
    `${perSecond(ms, size)} events/s  indexes ${Math.round((indexMs * 100) / ms)}%, CPU here ${Math.round((cpu * 100) / ms)}%`,
  );
  await bytesAnEvent(db, schema, size);
  const plain = await plainInserts(db, schema);
  say(
    `  plain unnest inserts of its ${plain.rows} rows`,
    `${perSecond(plain.ms, size)} events/s  the rebuild is ${(plain.ms / ms).toFixed(2)} of that`,
  );
  const readModel = new ReadModel(db);
  const now = await board(readModel, { known: null, on: LATE });
  const known = await board(readModel, { known: (BigInt(size) / 2n) * 100n, on: LATE });
  const truth = await board(readModel, { known: null, on: day(300 + 2 * 60 + 30) });
  /** @param {{ ms: number, things: number }} told */
  const told = (told) =>
    `${told.ms.toFixed(1).padStart(8)} ms  ${(told.ms / now.ms).toFixed(2)} of now, ${told.things} actions`;
  say(`  the board of one committee of ${now.things}, now`, `${now.ms.toFixed(1).padStart(8)} ms`);
  say('    half-way back in what was known', told(known));
  say('    half-way back in what was true', told(truth));
  const half = { known: (BigInt(size) / 2n) * 100n, on: LATE };
  const compared = await comparison(readModel, half, { known: null, on: LATE });
  say(
    '  that committee compared with half-way back',
    `${compared.ms.toFixed(1).padStart(8)} ms  ${compared.found} shown`,
  );
  const listed = await lists(readModel, size);
  if (mistakes) await lateEntries(db);
  else await liveApply(db, size);
  return { board: now.ms, listed };
};

await measuring(async () => {
  const server = await postgres(['shared_buffers=256MB']);
  const small = await measure(server, SMALL);
  const large = await measure(server, LARGE);
  const mistaken = await measure(server, LARGE, true);
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => `${(a / b).toFixed(2).padStart(8)} ×`;
  say(`the board now, at ${LARGE} events against ${SMALL}`, ratio(large.board, small.board));
  for (const [how, ms] of Object.entries(large.listed)) {
    const before = small.listed[/** @type {keyof typeof small.listed} */ (how)];
    const late = mistaken.listed[/** @type {keyof typeof small.listed} */ (how)];
    say(
      `a list of 50, ${how}`,
      `${ratio(ms, before)}  ${before.toFixed(1)} ms, then ${ms.toFixed(1)} ms; with mistakes ${late.toFixed(1)} ms`,
    );
  }
});
