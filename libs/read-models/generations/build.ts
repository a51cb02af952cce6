import type { EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import type { Projection } from '../projection.js';
import { letReadersIn } from './create-schemas.js';
import { dropGeneration } from './drop.js';
import { GENERATION_COLUMNS, SET_PATH, toGeneration, type Generation, type GenerationRow } from './generation.js';
import { numberVersion } from './version.js';

/**
 * The generation to build: the half-built one of this version, or a new one with empty tables; half-built ones of
 * other versions go. The caller holds the right to build, and the log ends, for now, at `head`.
 */
export const openBuilding = async (tx: EntityManager, projection: Projection, head: Position): Promise<Generation> => {
  const { name } = projection;
  const version = await numberVersion(tx, projection);
  const stale = await tx.query<{ number: number }[]>(
    `select number from projections.generation where projection = $1 and state = 'building' and version <> $2`,
    [name, version],
  );
  for (const generation of stale) await dropGeneration(tx, generation);
  const [[found]] = await tx.query<[[GenerationRow?], number]>(
    `update projections.generation
        set run_at = now(), run_from = coalesce(position, 0), run_events = events, head = $3, updated_at = now()
      where projection = $1 and version = $2 and state = 'building'
      returning ${GENERATION_COLUMNS}`,
    [name, version, head],
  );
  return toGeneration(found ?? (await create(tx, projection, version, head)));
};

const create = async (
  tx: EntityManager,
  projection: Projection,
  version: number,
  head: Position,
): Promise<GenerationRow> => {
  const [row] = await tx.query<[GenerationRow]>(
    `insert into projections.generation (projection, version, state, head) values ($1, $2, 'building', $3)
     returning ${GENERATION_COLUMNS}`,
    [projection.name, version, head],
  );
  await tx.query('select projections.make_schema($1)', [row.number]);
  await tx.query(`set local search_path to "${row.schema}", public`);
  await projection.create(tx);
  for (const rows of [row.schema, `${row.schema}_public`, `${row.schema}_scoped`]) await tx.query(letReadersIn(rows));
  return row;
};

/** Makes the indexes of full tables; once. */
export const indexGeneration = async (
  tx: EntityManager,
  projection: Projection,
  { number }: Generation,
): Promise<void> => {
  await tx.query(
    `update projections.generation set indexed = true where number = $1
     returning ${SET_PATH}, set_config('maintenance_work_mem', '256MB', true)`,
    [number],
  );
  await projection.index(tx);
};
