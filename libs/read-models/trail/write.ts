import type { EntityManager } from 'typeorm';
import type { Instant } from '#libs/kernel/event.js';
import { insertAll } from '../bulk.js';
import type { Change } from '../register/fold.js';
import { clockOf } from './clock.js';
import { COLUMNS } from './table.js';

const lastClock = async (tx: EntityManager) => {
  const [last] = await tx.query<{ clock: Date }[]>('select clock from entry order by position desc limit 1');
  return last?.clock.toISOString() ?? null;
};

export class TrailWriter {
  /** The log's clock at the last entry. */
  private clock: Instant | null = null;

  async write(tx: EntityManager, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const recorded = changes.map(({ taken }) => new Date(taken.metadata.recordedAt).toISOString());
    const clock = clockOf(this.clock ?? (await lastClock(tx)), recorded);
    const rows = changes.map((change, n) => ({ ...change, clock: clock[n] ?? '' }));
    await insertAll(tx, 'entry', COLUMNS, rows);
    this.clock = clock.at(-1) ?? null;
  }
}
