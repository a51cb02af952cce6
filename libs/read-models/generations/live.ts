import type { EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import { NewerRows } from './errors.js';
import {
  GENERATION_COLUMNS,
  OF_THIS_VERSION,
  toGeneration,
  type Generation,
  type GenerationRow,
  type ProjectionVersion,
} from './generation.js';
import { pathTo, type Rows } from './rows.js';
import { versionOf } from './version.js';

/**
 * The position of the live rows; to the end of the transaction the search path leads to their tables. Which generation is
 * live is one row, so a snapshot that sees it sees a whole generation. `null` when there are none. It is that of the last
 * entry: what else is in the log, such as who came in, changes no answer, and so no answer's tag. The public's rows have
 * positions of their own: how many entries had become public.
 */
export const enterLive = async (
  tx: EntityManager,
  { name, digest }: ProjectionVersion,
  rows: Rows = 'whole',
): Promise<Position | null> => {
  const [row] = await tx.query<object[]>(
    `select ${pathTo(rows)} from projections.generation
      where ${OF_THIS_VERSION} and state = 'live'`,
    [name, digest],
  );
  return row ? lastEntry(tx) : null;
};

/** The last position of the rows to which the search path leads; 0 for none. */
const lastEntry = async (tx: EntityManager): Promise<Position> =>
  (await tx.query<[{ last: Position }]>('select coalesce(max(position), 0) as last from entry'))[0].last;

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
