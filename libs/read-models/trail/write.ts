import type { EntityManager } from 'typeorm';
import { insertAll } from '../bulk.js';
import type { Change } from '../register/fold.js';
import { clockOf } from './clock.js';
import { COLUMNS } from './table.js';

const lastClock = async (tx: EntityManager) => {
  const [last] = await tx.query<{ clock: Date }[]>('select clock from trail.entry order by position desc limit 1');
  return last?.clock.toISOString() ?? null;
};

export const writeTrail = async (tx: EntityManager, changes: readonly Change[]): Promise<void> => {
  if (changes.length === 0) return;
  const recorded = changes.map(({ taken }) => new Date(taken.metadata.recordedAt).toISOString());
  const clock = clockOf(await lastClock(tx), recorded);
  await insertAll(
    tx,
    'trail.entry',
    COLUMNS,
    changes.map((change, n) => ({ ...change, clock: clock[n] ?? '' })),
  );
};
