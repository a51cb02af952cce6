import type { EntityManager } from 'typeorm';
import type { ProjectionVersion } from './generation.js';

/** Before there were digests, versions were numbers that people raised by hand, up to this one. */
const LAST_BY_HAND = 3;

/** The number of this program's version; `null` while the database has not met its digest. */
export const versionOf = async (
  db: Pick<EntityManager, 'query'>,
  { name, digest }: ProjectionVersion,
): Promise<number | null> => {
  const [row] = await db.query<{ version: number }[]>(
    'select version from projections.version where projection = $1 and digest = $2',
    [name, digest],
  );
  return row?.version ?? null;
};

/**
 * Its number, which is the next one when the database has not met its digest. Only who holds the right to build the
 * projection's rows asks, so that no two take the same.
 */
export const numberVersion = async (tx: EntityManager, { name, digest }: ProjectionVersion): Promise<number> => {
  const [{ version }] = await tx.query<[{ version: number }]>(
    `with next as (
       insert into projections.version (projection, digest, version)
       select $1, $2, greatest(max(version), ${LAST_BY_HAND}) + 1
         from (select projection, version from projections.version
               union all select projection, version from projections.generation) as met
        where projection = $1
       on conflict (projection, digest) do nothing
       returning version)
     select version from next
     union all select version from projections.version where projection = $1 and digest = $2`,
    [name, digest],
  );
  return version;
};
