import type { EntityManager } from 'typeorm';
import type { Progress } from '#libs/event-store/batch.js';
import type { Projection } from '#libs/read-models/projection.js';

/** Somebody else has moved the checkpoint: two projectors run on one database, and this one must not write. */
export class AnotherProjector extends Error {
  override readonly name = 'AnotherProjector';
}

/** The rows were made by a newer program than this one. */
export class NewerRows extends Error {
  override readonly name = 'NewerRows';
}

interface Row {
  readonly version: number;
  readonly position: bigint | null;
  readonly eventId: string | null;
  readonly eventPosition: bigint | null;
}

/**
 * Where the projection stands. Rows of an older version are thrown away, to be made again from the first event.
 * Throws `NewerRows`.
 */
export const loadCheckpoint = async (tx: EntityManager, projection: Projection): Promise<Progress | null> => {
  const { name, version } = projection;
  await tx.query('insert into projections.checkpoint (name, version) values ($1, $2) on conflict do nothing', [
    name,
    version,
  ]);
  const [row] = await tx.query<Row[]>(
    `select version, position, event_id as "eventId", event_position as "eventPosition"
       from projections.checkpoint where name = $1 for update`,
    [name],
  );
  if (!row || row.version === version) return row ? progressOf(row) : null;
  if (row.version > version)
    throw new NewerRows(`The rows of ${name} are of version ${row.version}; this program makes version ${version}.`);
  await projection.reset(tx);
  await tx.query(
    `update projections.checkpoint
        set version = $2, position = null, event_id = null, event_position = null, updated_at = now() where name = $1`,
    [name, version],
  );
  return null;
};

const progressOf = ({ position, eventId, eventPosition }: Row): Progress | null =>
  position === null
    ? null
    : { position, last: eventId && eventPosition !== null ? { id: eventId, position: eventPosition } : null };

/** Moves the checkpoint if it still stands where it was left, and tells who listens. Throws `AnotherProjector`. */
export const moveCheckpoint = async (
  tx: EntityManager,
  { name, version }: Projection,
  from: Progress | null,
  to: Progress,
): Promise<void> => {
  const [, moved] = await tx.query<[unknown, number]>(
    `update projections.checkpoint set position = $4, event_id = $5, event_position = $6, updated_at = now()
      where name = $1 and version = $2 and position is not distinct from $3`,
    [name, version, from?.position ?? null, to.position, to.last?.id ?? null, to.last?.position ?? null],
  );
  if (moved === 0)
    throw new AnotherProjector(`The checkpoint of ${name} is not at ${from?.position ?? 'the start'} any more.`);
  await tx.query(`select pg_notify('oversight_position', $1)`, [`${name} ${to.position}`]);
};
