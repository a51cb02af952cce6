import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { reportReceived, uuid } from '#libs/testing/record.js';
import { indexGeneration, openBuilding } from './generations/build.js';
import { makeLive } from './generations/swap.js';
import { READ_MODEL_MIGRATIONS } from './index.js';
import { PositionWaiters } from './position-waiters.js';
import { readModelProjection } from './read-model-projection.js';
import { ReadModel } from './read-model.js';

const LISTENS = `select pid, query from pg_stat_activity where datname = current_database() and application_name like '%-listen'`;

describe('whoever waits for a position', () => {
  let database: ProjectedDatabase;
  let db: DataSource;
  let waiters: PositionWaiters;
  let position = 0n;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    db = database.db;
    const readModel = new ReadModel(db);
    // Nobody looks by himself within this: whoever is told before was told by a notification.
    waiters = new PositionWaiters(db, () => readModel.position(), 60_000);
  });
  afterAll(async () => {
    await waiters?.close();
    await database?.close();
  });

  const listening = async () => db.query<{ pid: number; query: string }[]>(LISTENS);
  const untilListening = async () => {
    while (!(await listening()).some(({ query }) => query.startsWith('listen'))) await sleep(5);
  };

  /** Commits one more event at the position; when it was committed, in milliseconds of `performance.now()`. */
  const commit = async (to: bigint): Promise<number> => {
    const log = new Log();
    log.record(`report-${uuid(Number.parseInt(String(to), 10))}`, reportReceived({ ref: `CPC 2017-07-10/${to}` }));
    await database.project(log.events.map((event) => ({ ...event, position: to })));
    return performance.now();
  };
  const next = (): bigint => (position += 100n);

  /** How long after the commit a waiter was told, in milliseconds. */
  const told = async (): Promise<number> => {
    const to = next();
    const waiting = waiters.waitFor(to, 20_000).then((arrived) => ({ arrived, at: performance.now() }));
    await sleep(60);
    const committed = await commit(to);
    const { arrived, at } = await waiting;
    expect(arrived).toBe(true);
    return at - committed;
  };

  it('is told as soon as it is committed, and not at the next look', async () => {
    const waiting = waiters.waitFor(next(), 20_000);
    await untilListening();
    await commit(position);
    expect(await waiting).toBe(true);
    const delays: number[] = [];
    for (let n = 0; n < 5; n++) delays.push(await told());
    expect(Math.max(...delays)).toBeLessThan(5_000);
    expect(Math.min(...delays)).toBeLessThan(50);
  });

  it('asks over one connection, however many they are', async () => {
    const to = next();
    const waiting = Promise.all(Array.from({ length: 50 }, () => waiters.waitFor(to, 20_000)));
    await untilListening();
    expect(await listening()).toHaveLength(1);
    await commit(to);
    expect(new Set(await waiting)).toEqual(new Set([true]));
  });

  it('is told though the connection that listens was ended, while nobody waited or somebody did', async () => {
    const end = () =>
      db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like '%-listen'`,
      );
    await end();
    await told();
    const to = next();
    const waiting = waiters.waitFor(to, 20_000);
    await untilListening();
    await end();
    await commit(to);
    expect(await waiting).toBe(true);
    const later = waiters.waitFor(next(), 20_000);
    await untilListening();
    await commit(position);
    expect(await later).toBe(true);
  });

  it('is told when rows that are further along take the place of the live ones', async () => {
    const to = next();
    const waiting = waiters.waitFor(to, 20_000).then(() => performance.now());
    await untilListening();
    await sleep(60);
    await db.transaction(async (tx) => {
      const generation = await openBuilding(tx, readModelProjection, 0n);
      await indexGeneration(tx, readModelProjection, generation);
      await tx.query(`update projections.generation set position = $2 where number = $1`, [generation.number, to]);
      await makeLive(tx, generation);
    });
    const swapped = performance.now();
    expect((await waiting) - swapped).toBeLessThan(5_000);
  });

  it('is told that it is over when its time is, and looks once more then', async () => {
    const before = performance.now();
    expect(await waiters.waitFor(next() + 1_000_000n, 50)).toBe(false);
    expect(performance.now() - before).toBeGreaterThanOrEqual(45);
  });
});
