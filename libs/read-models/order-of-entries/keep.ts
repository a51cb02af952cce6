import type { DataSource, EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { ProjectionVersion } from '../generations/generation.js';
import { enterLive } from '../generations/live.js';
import { changedThings, daysToCompare, lastOfBefore } from './changed-things.js';

const isKept = async (db: Pick<EntityManager, 'query'>): Promise<boolean> => {
  const [row] = await db.query<{ kept: boolean }[]>('select exists (select from projections.order_of_entries) as kept');
  return row?.kept === true;
};

const writeThings = async (tx: EntityManager, upTo: Position, today: PlainDate): Promise<number> => {
  let number = 0;
  for await (const things of changedThings(tx, upTo, await daysToCompare(tx, today))) {
    const rows = things.map(({ refKey, lines, ...thing }) => ({
      ...thing,
      number: number++,
      ref_key: refKey,
      lines,
    }));
    await tx.query(
      `insert into projections.order_of_entries_thing
       select * from jsonb_populate_recordset(null::projections.order_of_entries_thing, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  return number;
};

/**
 * Works out, from the live rows, what the record says otherwise since entries take their place, and keeps it, also where
 * it is nothing: the first time that there are such rows and anything is in them. `today`: in Europe/London.
 */
export const keepOrderOfEntries = async (
  db: DataSource,
  projection: ProjectionVersion,
  today: PlainDate,
): Promise<void> => {
  if (await isKept(db.manager)) return;
  await db.transaction('REPEATABLE READ', async (tx) => {
    if ((await enterLive(tx, projection)) === null) return;
    const upTo = await lastOfBefore(tx);
    if (upTo === null) return;
    const things = await writeThings(tx, upTo, today);
    await tx.query('insert into projections.order_of_entries (position, today, things) values ($1, $2, $3)', [
      upTo,
      today,
      things,
    ]);
  });
};
