import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { addDays, addMonths, londonDay } from '#libs/calendar/index.js';
import { systemIds } from '#libs/application/system.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import type { EventStoreClient } from '#libs/event-store/client.js';
import type { BackwardsReading, EventStore } from '#libs/kernel/event-store.js';
import { EventStoreUnavailable } from '#libs/kernel/event-store-unavailable.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import {
  AccessEntries,
  AccessLog,
  AccessNotLogged,
  ACCESS_LOG_MIGRATIONS,
  Appender,
  DayKeys,
  streamOfDay,
  Sweep,
} from './index.js';

const AMARA = 'prs_7c1f0a5293d44f0e';
const ACTION = '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5';
const MINUTE = 60_000;

let server: TestEventStore;
let client: EventStoreClient;
let store: EventStoreDb;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: DataSource;
let keys: DayKeys;
let entries: AccessEntries;
/** A day that no other spec writes to; all of them are past by the clock of Postgres too. */
let day = '2019-11-01';
let now: number;

const clock = { now: () => new Date(now).toISOString(), today: () => londonDay(new Date(now).toISOString()) };
const begun = (
  beside: { readonly mostReads?: number; readonly withinMs?: number } = {},
  log: EventStore & BackwardsReading = store,
) => new AccessLog(new Appender(log, keys, clock, systemIds), clock, beside);
const listed = async (limit = 200) => (await entries.list({ day }, limit, null)).items;
const told = async () => (await listed()).map(({ kind, words }) => [kind, words?.who, words?.cause, words?.count]);

beforeAll(async () => {
  server = await startTestEventStore();
  client = connect(server.url);
  store = new EventStoreDb(client);
  database = await createTestDatabase();
  db = await openDatabase(database.url);
  await migrate(db, ACCESS_LOG_MIGRATIONS);
  entries = new AccessEntries(store, (keys = new DayKeys(db)));
});
afterAll(async () => {
  await client?.dispose();
  await server?.stop();
  await db?.destroy();
  await database?.drop();
});
beforeEach(() => {
  day = addDays(day, 1);
  now = Date.parse(`${day}T09:00:00.000Z`);
});

/** An event store that is away whenever it is told so; `half`: it writes, and the answer is lost. */
const faulty = () => {
  const faults = { away: false, half: false };
  const log: EventStore & BackwardsReading = {
    append: async (...asked) => {
      if (faults.away) throw new EventStoreUnavailable('away');
      const answer = await store.append(...asked);
      if (faults.half) throw new EventStoreUnavailable('the answer was lost');
      return answer;
    },
    read: (stream) => store.read(stream),
    readBackwards: (...asked) => store.readBackwards(...asked),
  };
  return { faults, log };
};

describe('a sign-in, a refusal of somebody signed in, an export', () => {
  it('are in the log when they are answered, each as one entry', async () => {
    const log = begun();
    await log.signedIn(AMARA);
    await log.refused(AMARA, 'not-permitted', 'listAccessLog');
    await log.exporting(AMARA, { what: 'action', id: ACTION.toUpperCase() });
    await log.signedOut(AMARA);
    expect((await listed()).map(({ kind }) => kind)).toEqual(['signed-out', 'exported', 'refused', 'signed-in']);
    expect((await listed())[1]?.words).toEqual({
      ...{ who: AMARA, cause: null, operation: null, subject: { what: 'action', id: ACTION } },
      ...{ count: 1, until: `${day}T09:00:00.000Z` },
    });
  });

  it('lie in a stream that is sealed, and say nothing there of who it was', async () => {
    await begun().refused(AMARA, 'not-permitted', 'listAccessLog');
    expect(isSealed(streamOfDay(day))).toBe(true);
    for await (const event of store.read(streamOfDay(day))) {
      expect(JSON.stringify({ ...event, revision: '', position: '' })).not.toMatch(/prs_|not-permitted|listAccessLog/);
      expect(event.metadata).toMatchObject({
        actor: 'access-log',
        effectiveOn: day,
        nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    }
  });

  it('of many at once share appends, and none is lost or told twice', async () => {
    const [log, other] = [begun(), begun()];
    await Promise.all(Array.from({ length: 300 }, (_, n) => (n % 2 ? log : other).signedIn(`prs_${1000 + n}`)));
    const who = (await entries.list({ day }, 1000, null)).items.map(({ words }) => words?.who);
    expect(new Set(who).size).toBe(300);
    expect(who).toHaveLength(300);
  });

  it('are not given while the log cannot be written', async () => {
    const { faults, log: away } = faulty();
    const log = begun({}, away);
    faults.away = true;
    for (const asked of [
      () => log.signedIn(AMARA),
      () => log.refused(AMARA, 'not-permitted', 'listAccessLog'),
      () => log.exporting(AMARA, { what: 'actions', id: null }),
    ])
      await expect(asked()).rejects.toBeInstanceOf(AccessNotLogged);
    faults.away = false;
    await log.signedIn(AMARA);
    expect(await told()).toEqual([['signed-in', AMARA, null, 1]]);
  });

  it('do not wait for a log that does not answer, and are not written later', async () => {
    let answers: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (answers = resolve));
    const { log: slow } = faulty();
    const log = begun({ withinMs: 500 }, { ...slow, append: (...asked) => stuck.then(() => store.append(...asked)) });
    const first = log.signedIn('prs_first');
    const second = log.signedIn('prs_second');
    await expect(first).rejects.toBeInstanceOf(AccessNotLogged);
    await expect(second).rejects.toBeInstanceOf(AccessNotLogged);
    answers();
    await log.signedIn('prs_third');
    // What was under way when it was given up is told, what had not begun is not.
    expect((await told()).map(([, who]) => who)).toEqual(['prs_third', 'prs_first']);
  });

  it('take no words of whoever asks', () => {
    expect(() => begun().refused(AMARA, 'not-permitted', '/actions?text=a child’s name')).toThrow(/by codes/);
    expect(() => begun().exporting(AMARA, { what: 'action', id: 'a child’s name' })).toThrow(/by their ids/);
  });
});

describe('a sign-out', () => {
  it('holds while the log cannot be written, and is told once it can', async () => {
    const { faults, log: away } = faulty();
    const log = begun({ withinMs: 500 }, away);
    faults.away = true;
    await log.signedOut(AMARA);
    expect(await told()).toEqual([]);
    faults.away = false;
    expect(await log.writeDue()).toBe(true);
    expect(await told()).toEqual([['signed-out', AMARA, null, 1]]);
  });
});

describe('refusals of guests', () => {
  it('are one entry a minute and cause, however many come', async () => {
    const log = begun();
    const causes = ['no-token', 'token-refused', 'foreign-origin', 'foreign-host'] as const;
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 100_000; n++) {
      now += 6; // Ten minutes in all.
      log.guestRefused(causes[n % causes.length]!);
      if (n % 1_000 === 0) await log.writeDue();
    }
    await log.writeAll();
    const all = await listed();
    expect(all.length).toBeLessThanOrEqual(11 * causes.length);
    expect(all.length).toBeGreaterThanOrEqual(9 * causes.length);
    expect(all.reduce((sum, { words }) => sum + (words?.count ?? 0), 0)).toBe(100_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });

  it('are counted on while the log cannot be written, and told once, with all of them', async () => {
    const { faults, log: away } = faulty();
    const log = begun({}, away);
    log.guestRefused('no-token');
    faults.away = true;
    for (let minute = 0; minute < 30; minute++) {
      now += MINUTE;
      log.guestRefused('no-token');
      await log.writeDue();
    }
    faults.away = false;
    now += MINUTE;
    expect(await log.writeDue()).toBe(true);
    const counts = (await listed()).map(({ words }) => words?.count ?? 0);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(31);
    expect(counts.length).toBeLessThanOrEqual(2);
  });

  it('are told once where the answer to their append was lost', async () => {
    const { faults, log: away } = faulty();
    const log = begun({}, away);
    log.guestRefused('no-token');
    log.signInFailed('not-begun-here');
    faults.half = true;
    expect(await log.writeAll()).toBe(false);
    faults.half = false;
    expect(await log.writeAll()).toBe(true);
    expect((await told()).sort()).toEqual([
      ['guests-refused', null, 'no-token', 1],
      ['sign-in-failed', null, 'not-begun-here', 1],
    ]);
  });
});

describe('what somebody reads', () => {
  it('is one entry a thing and quarter of an hour, with how often', async () => {
    const log = begun();
    for (let n = 0; n < 45; n++) {
      await log.writeDue();
      await log.read(AMARA, { what: 'action', id: ACTION });
      await log.read(AMARA, { what: 'actions', id: null });
      now += MINUTE;
    }
    await log.writeAll();
    const all = await listed();
    expect(all.map(({ words }) => words?.count)).toEqual([15, 15, 15, 15, 15, 15]);
    expect(all.filter(({ words }) => words?.subject?.id === ACTION)).toHaveLength(3);
  });

  it('of very many is told once where it was interrupted half-way', async () => {
    const { faults, log: away } = faulty();
    const appends = { left: 7 };
    const log = begun(
      {},
      {
        ...away,
        append: (...asked) => {
          faults.half = --appends.left === 0;
          return away.append(...asked);
        },
      },
    );
    for (let n = 0; n < 2_000; n++) await log.read(`prs_${1000 + n}`, { what: 'actions', id: null });
    expect(await log.writeAll()).toBe(false);
    expect(await log.writeAll()).toBe(true);
    const who: (string | null | undefined)[] = [];
    let before: bigint | null = null;
    do {
      const { items, next }: Awaited<ReturnType<AccessEntries['list']>> = await entries.list({ day }, 500, before);
      who.push(...items.map(({ words }) => words?.who));
      before = next;
    } while (before !== null);
    expect([who.length, new Set(who).size]).toEqual([2_000, 2_000]);
  });

  it('is written early where there is no room to count more', async () => {
    const log = begun({ mostReads: 2 });
    for (const what of ['actions', 'reports', 'bodies']) await log.read(AMARA, { what, id: null });
    expect(await listed()).toHaveLength(2);
  });

  it('is not given where there is no room, and the log cannot be written', async () => {
    const { faults, log: away } = faulty();
    const log = begun({ mostReads: 1 }, away);
    faults.away = true;
    await log.read(AMARA, { what: 'actions', id: null });
    await expect(log.read(AMARA, { what: 'reports', id: null })).rejects.toBeInstanceOf(AccessNotLogged);
    await log.read(AMARA, { what: 'actions', id: null });
  });
});

describe('an entry whose day is past the setting', () => {
  it('keeps its time and kind, and loses its words for good', async () => {
    const log = begun();
    await log.signedIn(AMARA);
    const [before] = await listed();
    const sweep = new Sweep(new DayKeys(db), clock, 13);
    expect(await sweep.run()).not.toContain(day);
    now = Date.parse('2020-12-31T03:00:00.000Z');
    expect(await sweep.run()).toContain(day);
    expect(await sweep.run()).toEqual([]);
    expect(await listed()).toEqual([
      { ...before, words: null, whyNot: { is: 'destroyed', at: '2020-12-31T03:00:00.000Z' } },
    ]);
    const [row] = await db.query<{ key: Buffer | null }[]>('select key from keys.access_day where day = $1', [day]);
    expect(row).toEqual({ key: null });
    await expect(new DayKeys(db).forWriting(day)).rejects.toThrow(/is destroyed/);
  });

  it('is one of the day before the last that is kept, by the calendar of London', async () => {
    await begun().signedIn(AMARA);
    const sweep = (months: number) => new Sweep(new DayKeys(db), clock, months).run();
    now = Date.parse(`${addMonths(day, 1)}T12:00:00.000Z`);
    expect(await sweep(1)).not.toContain(day);
    now = Date.parse(`${addDays(addMonths(day, 1), 1)}T12:00:00.000Z`);
    expect(await sweep(1)).toContain(day);
  });

  it('is not one that is past by a clock that runs ahead', async () => {
    now = Date.now();
    day = clock.today();
    await begun().signedIn(AMARA);
    now = Date.parse('2199-01-01T00:00:00.000Z');
    expect(await new Sweep(new DayKeys(db), clock, 13).run()).not.toContain(day);
    expect((await listed()).map(({ words }) => words?.who)).toEqual([AMARA]);
    day = '2019-12-31';
  });

  it('says otherwise that its key is not here, or does not open it', async () => {
    await begun().signedIn(AMARA);
    await db.query('delete from keys.access_day where day = $1', [day]);
    expect((await listed()).map(({ whyNot }) => whyNot?.is)).toEqual(['no-key']);
    // As after a restore without keys: what is written from then on can be read.
    keys = new DayKeys(db);
    await begun().signedIn('prs_afterwards');
    expect((await listed()).map(({ words, whyNot }) => words?.who ?? whyNot?.is)).toEqual([
      'prs_afterwards',
      'not-opened',
    ]);
  });
});

describe('the list', () => {
  it('is narrowed by person, kind and cause, and paged without a gap', async () => {
    const log = begun();
    for (let n = 0; n < 7; n++) await log.signedIn(n % 2 ? AMARA : 'prs_other');
    await log.refused(AMARA, 'not-permitted', 'listAccessLog');
    await log.refused(AMARA, 'sign-in-again', 'grantRole');
    const those = async (filter: object) => (await entries.list({ day, ...filter }, 200, null)).items.length;
    expect(await those({ who: AMARA })).toBe(5);
    expect(await those({ kinds: ['signed-in'] })).toBe(7);
    expect(await those({ who: AMARA, kinds: ['signed-in', 'refused'], cause: 'sign-in-again' })).toBe(1);
    const paged: string[] = [];
    let before: bigint | null = null;
    do {
      const { items, next }: Awaited<ReturnType<AccessEntries['list']>> = await entries.list({ day }, 2, before);
      paged.push(...items.map(({ id }) => id));
      before = next;
    } while (before !== null);
    expect(paged).toEqual((await listed()).map(({ id }) => id));
  });

  it('of a day without entries is empty', async () => {
    expect(await entries.list({ day }, 10, null)).toEqual({ items: [], next: null });
  });
});
