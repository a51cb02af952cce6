import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { ConnectionWithDeadline } from './deadline.js';
import { PooledConnection } from './pooled-connection.js';
import { columnTypes } from './types.js';
import { explainRefusal, lacksRights, WrongDatabase } from './errors.js';

export interface DatabaseOptions {
  readonly poolSize?: number;
  readonly applicationName?: string;
  /**
   * Milliseconds within which a query has its answer, and half of them a connection of the pool or a new one: then it fails
   * with an error that `isTransient` knows. Without it a query may take as long as it takes.
   */
  readonly answersWithinMs?: number;
  /** The tables that repositories are asked for. */
  readonly entities?: EntitySchema[];
}

const OLDEST = 16;
const CONNECTS_WITHIN_MS = 10_000;

/** Postgres itself is to end what takes too long, and is given up a little later where it does not even say so. */
const deadlines = (ms: number) => ({
  Client: ConnectionWithDeadline,
  statement_timeout: ms,
  query_timeout: ms + GRACE_MS,
});
const GRACE_MS = 500;

/**
 * A pool of connections to Postgres 16 or later: `bigint` columns come back as bigint, `date` columns as plain dates.
 * Throws `DatabaseUnavailable` when it cannot be reached and `WrongDatabase` when it can but will not do.
 */
export const openDatabase = async (
  url: string,
  { poolSize = 10, applicationName = 'oversight', answersWithinMs, entities = [] }: DatabaseOptions = {},
): Promise<DataSource> => {
  const db = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    entities,
    installExtensions: false,
    // Errors are thrown; what is logged besides is seen with DEBUG=typeorm:*.
    logger: 'debug',
    poolSize,
    applicationName,
    connectTimeoutMS: answersWithinMs === undefined ? CONNECTS_WITHIN_MS : answersWithinMs / 2,
    // A connection that breaks while idle is replaced by the pool; the next query tells whoever asks.
    poolErrorHandler: () => undefined,
    extra: {
      types: columnTypes,
      Client: PooledConnection,
      keepAlive: true,
      ...(answersWithinMs !== undefined && deadlines(answersWithinMs)),
    },
  });
  await db.initialize().catch((error: unknown) => {
    throw explainRefusal(url, error);
  });
  try {
    await check(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
};

const check = async (db: DataSource): Promise<void> => {
  const [server] = await db.query<{ version: number }[]>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  if (!server || server.version < OLDEST)
    throw new WrongDatabase(`This Postgres is version ${server?.version}; Oversight needs ${OLDEST} or later.`);
};

/** Breaks every connection of the pool, also those that wait for an answer: what they were asked fails; new ones are made. */
export const breakConnections = (db: DataSource): void => {
  const { master } = db.driver as unknown as { readonly master?: { readonly _clients?: readonly BreakableClient[] } };
  for (const { connection } of master?._clients ?? []) connection.stream.destroy();
};

interface BreakableClient {
  readonly connection: { readonly stream: { destroy(): void } };
}

/** The class's name ends in a time in milliseconds, which orders it: `CreateRegister1795430000000`. */
export type MigrationClass = new () => MigrationInterface;

/** Any number that no other lock of ours uses; the lock belongs to one database, not to the server. */
const LOCK = 730_402_118;

/** The names of the migrations that this database has not seen. */
export const pendingMigrations = async (
  db: DataSource,
  migrations: readonly MigrationClass[],
): Promise<readonly string[]> => {
  const names = migrations.map(({ name }) => name);
  const [is] = await db.query<{ there: boolean }[]>(`select to_regclass('migrations') is not null as there`);
  if (!is?.there) return names;
  const seen = new Set((await db.query<{ name: string }[]>('select name from migrations')).map(({ name }) => name));
  return names.filter((name) => !seen.has(name));
};

/**
 * Runs the migrations that this database has not seen, each in a transaction of its own. Processes that start together
 * wait for one another: TypeORM itself takes no lock. Where there are none to run, only the list of them is read.
 * Throws `WrongDatabase` when there are some and this login may not run them.
 */
export const migrate = async (db: DataSource, migrations: readonly MigrationClass[]): Promise<void> => {
  const pending = await pendingMigrations(db, migrations);
  if (pending.length === 0) return;
  try {
    await run(db, migrations);
  } catch (error) {
    if (!lacksRights(error)) throw error;
    throw new WrongDatabase(
      `This database has not seen ${pending.join(', ')}, and this login may not make tables: run \`oversight migrate\` with the DATABASE_URL of one that may.`,
      { cause: error },
    );
  }
};

const run = async (db: DataSource, migrations: readonly MigrationClass[]): Promise<void> => {
  const lock = db.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    const migrator = new DataSource({ ...db.options, migrations: [...migrations] });
    try {
      await migrator.initialize();
      await migrator.runMigrations({ transaction: 'each' });
    } finally {
      if (migrator.isInitialized) await migrator.destroy();
      await lock.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    await lock.release();
  }
};
