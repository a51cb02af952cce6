import type { DataSource, EntityManager } from 'typeorm';
import { codeOf } from '#libs/platform/postgres/errors.js';
import type { Generation } from './generation.js';

/** A reader that finds its tables locked waits for so long at most. */
const PATIENCE = '200ms';
const LOCKED = '55P03';

type Named = { readonly number: number; readonly schema: string };

export const dropGeneration = async (tx: EntityManager, { number, schema }: Named): Promise<void> => {
  await tx.query(`drop schema if exists "${schema}" cascade`);
  await tx.query('delete from projections.generation where number = $1', [number]);
};

/**
 * Drops what was retired, and what older versions left behind an hour after these rows became the live ones, as far as
 * nobody is reading it; the rest is for the next time. How many are left.
 */
export const dropRetired = async (db: DataSource, { number, projection }: Generation): Promise<number> => {
  const retired = await db.query<Named[]>(
    `select old.number, old.schema
       from projections.generation as old
       join projections.generation as live on live.number = $1
      where old.projection = $2 and (old.state = 'retired'
        or old.state = 'live' and old.version < live.version and live.live_at < now() - interval '1 hour')`,
    [number, projection],
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
