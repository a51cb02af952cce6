import type { EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import { POSITION_CHANNEL, type Generation } from './generation.js';

/**
 * Holds the live rows of the built ones' version where they are, to the end of the transaction: their projector waits,
 * their readers do not notice. The position of the last event that they hold; 0 for none.
 */
export const holdLive = async (tx: EntityManager, { projection, version }: Generation): Promise<Position> => {
  const [live] = await tx.query<{ held: Position | null }[]>(
    `select event_position as held from projections.generation
      where projection = $1 and version = $2 and state = 'live' for update`,
    [projection, version],
  );
  return live?.held ?? 0n;
};

/**
 * Makes a generation, which must hold every event of the live one, the live one, at no lesser position. Retires the one
 * that it replaces, and those of newer versions: an older program can be gone back to. Whoever waits for a position is
 * notified: the rows may be further along than those that they replace.
 */
export const makeLive = async (tx: EntityManager, { number, projection, version }: Generation): Promise<void> => {
  const [replaced] = await tx.query<[{ position: Position | null }[], number]>(
    `update projections.generation set state = 'retired', updated_at = now()
      where projection = $1 and state = 'live' and version >= $2
      returning position`,
    [projection, version],
  );
  const reached = replaced.map(({ position }) => position ?? 0n).reduce((a, b) => (a > b ? a : b), 0n);
  await tx.query(
    `update projections.generation
        set state = 'live', position = greatest(position, nullif($2::bigint, 0)), live_at = now(), updated_at = now()
      where number = $1
      returning pg_notify($3, projection || ' ' || coalesce(position, 0))`,
    [number, reached, POSITION_CHANNEL],
  );
};
