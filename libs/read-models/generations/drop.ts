import type { DataSource, EntityManager } from 'typeorm';
import { codeOf } from '#libs/platform/postgres/errors.js';
import type { Generation } from './generation.js';

/** A drop waits for readers so long at most, and as long do new readers wait behind it. */
const LOCK_TIMEOUT = '200ms';
const LOCK_NOT_AVAILABLE = '55P03';

type Named = Pick<Generation, 'number'>;

/** Whoever locks its row drops it: of two who would drop the same one, the second waits and finds nothing to do. */
export const dropGeneration = async (tx: EntityManager, { number }: Named): Promise<void> => {
  await tx.query(
    `select projections.drop_schema(number)
       from (select number from projections.generation where number = $1 for update) as locked`,
    [number],
  );
  await tx.query('delete from projections.generation where number = $1', [number]);
};

/**
 * Drops the generations that were retired, and, an hour after `live` became the live one, those of older versions. One that
 * somebody is reading is left for the next time. Answers how many are left.
 */
export const dropRetired = async (db: DataSource, live: Generation): Promise<number> => {
  const retired = await db.query<Named[]>(
    `select old.number
       from projections.generation as old
       join projections.generation as live on live.number = $1
      where old.projection = $2 and (old.state = 'retired'
        or old.state = 'live' and old.version < live.version and live.live_at < now() - interval '1 hour')`,
    [live.number, live.projection],
  );
  let left = 0;
  for (const generation of retired) if (!(await dropUnread(db, generation))) left++;
  return left;
};

const dropUnread = async (db: DataSource, generation: Named): Promise<boolean> => {
  try {
    await db.transaction(async (tx) => {
      await tx.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await dropGeneration(tx, generation);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
};
