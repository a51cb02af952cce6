import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { openBuilding } from '#libs/read-models/generations/build.js';
import type { Projection } from '#libs/read-models/projection.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { Swap } from './swap.js';

const HELD_MS = 300;

const projection: Projection = {
  name: 'nothing',
  digest: 'first',
  create: async () => undefined,
  index: async () => undefined,
  writer: () => ({ apply: async () => undefined }),
};

describe('a swap', () => {
  let database: ProjectedDatabase;
  let connection: QueryRunner;
  let swap: Swap;
  beforeEach(async () => {
    database = await openProjected(projection, []);
    await database.db.query(
      `update projections.generation set position = 120, event_position = 100, event_id = '${randomUUID()}'`,
    );
    const built = await database.db.transaction((tx) => openBuilding(tx, projection, 100n));
    connection = database.db.createQueryRunner();
    swap = new Swap(connection, built, HELD_MS);
  });
  afterEach(async () => {
    await swap.abandon();
    await connection.release();
    await database.close();
  });

  const states = () =>
    database.db.query<object[]>('select number, state, position from projections.generation order by number');
  const moveLive = () =>
    database.db.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '50ms'`);
      await tx.query(`update projections.generation set position = position + 1 where state = 'live'`);
    });

  it('makes the built rows the live ones when they hold every event, at no lesser position', async () => {
    expect(await swap.attempt(100n)).toBe(true);
    expect(swap.isHolding).toBe(false);
    expect(await states()).toEqual([
      { number: 1, state: 'retired', position: 120n },
      { number: 2, state: 'live', position: 120n },
    ]);
  });

  it('holds the live rows until the missing events are there: writers wait, readers do not', async () => {
    expect(await swap.attempt(99n)).toBe(false);
    expect(swap.isHolding).toBe(true);
    await expect(moveLive()).rejects.toMatchObject({ code: '55P03' });
    expect(await states()).toMatchObject([{ state: 'live' }, { state: 'building' }]);

    expect(await swap.attempt(100n)).toBe(true);
    expect(await states()).toMatchObject([{ state: 'retired' }, { state: 'live' }]);
  });

  it('lets the live rows go on when the missing events take too long, and tries again', async () => {
    await swap.attempt(99n);
    await sleep(HELD_MS + 10);
    expect(await swap.attempt(99n)).toBe(false);
    expect(swap.isHolding).toBe(false);
    await moveLive();

    expect(await swap.attempt(100n)).toBe(true);
    expect(await states()).toMatchObject([
      { state: 'retired', position: 121n },
      { state: 'live', position: 121n },
    ]);
  });

  it('lets the live rows go on when it is given up', async () => {
    await swap.attempt(99n);
    await swap.abandon();
    await moveLive();

    expect(await states()).toMatchObject([{ state: 'live', position: 121n }, { state: 'building' }]);
  });
});
