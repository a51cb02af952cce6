import type { DataSource, EntityManager } from 'typeorm';
import { codeOf } from '#libs/platform/postgres/errors.js';
import type { Made } from './generation.js';

/** A reader that finds its tables locked waits for so long at most. */
const PATIENCE = '200ms';
const LOCKED = '55P03';

type Named = { readonly number: number; readonly schema: string };

export const dropGeneration = async (tx: EntityManager, { number, schema }: Named): Promise<void> => {
  await tx.query(`drop schema if exists "${schema}" cascade`);
  await tx.query('delete from projections.generation where number = $1', [number]);
};

/**
 * Drops what was retired, and what an older version left behind an hour ago, as far as nobody is reading it; the rest is
 * for the next time. How many are left.
 */
export const dropRetired = async (db: DataSource, { name, version }: Made): Promise<number> => {
  const retired = await db.query<Named[]>(
    `select number, schema from projections.generation as old
      where projection = $1 and (state = 'retired' or state = 'live' and version < $2 and exists (
        select from projections.generation as live
         where live.projection = $1 and live.version = $2 and live.state = 'live'
           and live.live_at < now() - interval '1 hour'))`,
    [name, version],
  );
  let left = 0;
  for (const generation of retired) if (!(await dropUnread(db, generation))) left++;
  return left;
};

const dropUnread = async (db: DataSource, generation: Named): Promise<boolean> => {
  try {
    await db.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '${PATIENCE}'`);
      await dropGeneration(tx, generation);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === LOCKED) return false;
    throw error;
  }
};
