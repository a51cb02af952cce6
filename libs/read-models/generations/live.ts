import type { EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import { NewerRows } from './errors.js';
import {
  GENERATION_COLUMNS,
  SET_PATH,
  toGeneration,
  type Generation,
  type GenerationRow,
  type Made,
} from './generation.js';

/**
 * The position of the live rows, whose tables come before all others from here to the end of the transaction: pointer and
 * position are one row, so a snapshot that sees it sees a whole generation. `null` when there are none.
 */
export const enterLive = async (tx: EntityManager, { name, version }: Made): Promise<Position | null> => {
  const [row] = await tx.query<{ position: Position | null }[]>(
    `select position, ${SET_PATH} from projections.generation
      where projection = $1 and version = $2 and state = 'live'`,
    [name, version],
  );
  return row ? (row.position ?? 0n) : null;
};

/** The position of the live rows; `null` when there are none. */
export const livePosition = async (db: EntityManager, { name, version }: Made): Promise<Position | null> => {
  const [row] = await db.query<{ position: Position | null }[]>(
    `select position from projections.generation where projection = $1 and version = $2 and state = 'live'`,
    [name, version],
  );
  return row ? (row.position ?? 0n) : null;
};

/** The live rows of this program's version; `null` when there are none yet. Throws `NewerRows`. */
export const findLive = async (db: EntityManager, { name, version }: Made): Promise<Generation | null> => {
  const rows = await db.query<(GenerationRow & { version: number })[]>(
    `select version, ${GENERATION_COLUMNS} from projections.generation
      where projection = $1 and state = 'live' and version >= $2`,
    [name, version],
  );
  const newer = rows.find((row) => row.version > version);
  if (newer)
    throw new NewerRows(`The rows of ${name} are of version ${newer.version}; this program makes version ${version}.`);
  return rows[0] ? toGeneration(rows[0]) : null;
};
