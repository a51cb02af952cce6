import type { EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import { NewerRows } from './errors.js';
import {
  GENERATION_COLUMNS,
  OF_THIS_VERSION,
  SET_PATH,
  toGeneration,
  type Generation,
  type GenerationRow,
  type ProjectionVersion,
} from './generation.js';
import { versionOf } from './version.js';

/**
 * The position of the live rows, whose tables come before all others from here to the end of the transaction: pointer and
 * position are one row, so a snapshot that sees it sees a whole generation. `null` when there are none.
 */
export const enterLive = async (tx: EntityManager, { name, digest }: ProjectionVersion): Promise<Position | null> => {
  const [row] = await tx.query<{ position: Position | null }[]>(
    `select position, ${SET_PATH} from projections.generation
      where ${OF_THIS_VERSION} and state = 'live'`,
    [name, digest],
  );
  return row ? (row.position ?? 0n) : null;
};

/** The position of the live rows; `null` when there are none. */
export const livePosition = async (
  db: EntityManager,
  { name, digest }: ProjectionVersion,
): Promise<Position | null> => {
  const [row] = await db.query<{ position: Position | null }[]>(
    `select position from projections.generation where ${OF_THIS_VERSION} and state = 'live'`,
    [name, digest],
  );
  return row ? (row.position ?? 0n) : null;
};

/**
 * The live rows of this program's version; `null` when there are none yet. Throws `NewerRows`: a program that was gone back
 * to, or was left running, does not build beside newer rows by itself.
 */
export const findLive = async (db: EntityManager, projection: ProjectionVersion): Promise<Generation | null> => {
  const { name } = projection;
  const own = await versionOf(db, projection);
  const [newest] = await db.query<GenerationRow[]>(
    `select ${GENERATION_COLUMNS} from projections.generation
      where projection = $1 and state = 'live' and version >= $2 order by version desc limit 1`,
    [name, own],
  );
  if (own === null || newest === undefined) return null;
  if (newest.version > own)
    throw new NewerRows(`The rows of ${name} are of version ${newest.version}; this program makes version ${own}.`);
  return toGeneration(newest);
};
