import type { EntityManager } from 'typeorm';

// The right to build a projection's rows is a lock of Postgres, which goes with the connection that holds it: its first
// key is any number that no other lock of ours uses, its second the projection's name.
const LOCK = 730_402_120;

type Db = Pick<EntityManager, 'query'>;

/** Whether it was free; it is held until it is given back, or the connection ends. */
export const takeBuildLock = async (connection: Db, projection: string): Promise<boolean> => {
  const [{ taken }] = await connection.query<[{ taken: boolean }]>(
    'select pg_try_advisory_lock($1, hashtext($2)) as taken',
    [LOCK, projection],
  );
  return taken;
};

export const giveBuildLockBack = (connection: Db, projection: string): Promise<unknown> =>
  connection.query('select pg_advisory_unlock($1, hashtext($2))', [LOCK, projection]);

/** SQL: whether anybody holds it for the projection that the expression names. */
export const isBuildLockHeld = (projection: string): string =>
  `exists (select from pg_locks
    where locktype = 'advisory' and classid = ${LOCK} and objid = hashtext(${projection})::oid and objsubid = 2
      and granted and database = (select oid from pg_database where datname = current_database()))`;
