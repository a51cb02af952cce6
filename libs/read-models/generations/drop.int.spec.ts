import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { dropGeneration } from './drop.js';

const FIRST = { number: 1 };
/** Long enough for the second to meet the first one's lock. */
const MEANWHILE_MS = 200;

describe('a generation', () => {
  let database: ProjectedDatabase;
  beforeEach(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
  });
  afterEach(() => database.close());

  it('is dropped once by two who drop it at the same time', async () => {
    const { db } = database;
    let second: Promise<void> | undefined;

    await db.transaction(async (tx) => {
      await dropGeneration(tx, FIRST);
      second = db.transaction((other) => dropGeneration(other, FIRST));
      second.catch(() => undefined);
      await sleep(MEANWHILE_MS);
    });

    await expect(second).resolves.toBeUndefined();
    expect(await db.query('select 1 from projections.generation')).toEqual([]);
    expect(await db.query(`select 1 from pg_namespace where nspname like 'read_model%'`)).toEqual([]);
  });
});
