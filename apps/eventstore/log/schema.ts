import type pg from 'pg';
import { lacksRights } from '#libs/platform/postgres/errors.js';

/** "eventstore", in the two-key space of advisory locks. */
export const LOCK_CLASS = 0x65737462;
const MIGRATION_LOCK = 1;

/**
 * The log's tables, one entry a version; an entry that was released is never changed.
 * Names and types are bytea, since text refuses NUL; a name's digest is its key, since a B-tree key ends near 2.7 kB.
 */
const VERSIONS = [
  `
  create table eventstore.writer (
    only_one boolean primary key default true check (only_one),
    epoch bigint not null,
    reserved_position bigint not null
  );
  insert into eventstore.writer (epoch, reserved_position) values (0, 0);

  create table eventstore.streams (
    id bigint primary key,
    name bytea not null
  );
  create unique index streams_name on eventstore.streams (sha256(name));

  create table eventstore.events (
    position bigint primary key,
    stream_id bigint not null,
    revision bigint not null,
    event_id uuid not null,
    created bigint not null,
    is_json boolean not null,
    type bytea not null,
    data bytea not null,
    metadata bytea not null
  );
  create unique index events_stream on eventstore.events (stream_id, revision);
  create index events_id on eventstore.events (event_id);
  `,
  // Repeated writes are known by the last events, which the server keeps in memory; an index of random keys costs
  // every append, and more the longer the log.
  `drop index eventstore.events_id`,
];

/** The version that this release makes of the schema. */
export const NEWEST = VERSIONS.length;

/** The version of schema "eventstore" in this database; 0 where there is none. */
const versionIn = async (connection: pg.ClientBase): Promise<number> => {
  const there = await connection.query(
    `select from pg_tables where schemaname = 'eventstore' and tablename = 'versions'`,
  );
  if (there.rowCount === 0) return 0;
  const { rows } = await connection.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from eventstore.versions',
  );
  return rows[0]?.version ?? 0;
};

export const isNewest = async (connection: pg.ClientBase): Promise<boolean> => (await versionIn(connection)) === NEWEST;

/**
 * Brings schema "eventstore" to the newest version, or to an older one. A schema from a later release is refused; of one
 * that is of that version only the version is read.
 */
export const migrate = async (connection: pg.ClientBase, upTo = NEWEST): Promise<void> => {
  if ((await versionIn(connection)) === upTo) return;
  await connection.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, MIGRATION_LOCK]);
  try {
    await run(connection, upTo).catch((error: unknown) => {
      if (!lacksRights(error)) throw error;
      throw new Error(
        'This database lacks the tables of the event log, and this login may not make them: run `oversight migrate` with the DATABASE_URL of one that may.',
        { cause: error },
      );
    });
  } finally {
    await connection.query('select pg_advisory_unlock($1, $2)', [LOCK_CLASS, MIGRATION_LOCK]);
  }
};

const run = async (connection: pg.ClientBase, upTo: number): Promise<void> => {
  const current = await versionIn(connection);
  if (current > VERSIONS.length)
    throw new Error(
      `The event log is of version ${current}; this server knows up to ${VERSIONS.length}. Use a newer server.`,
    );
  if (current === 0)
    await connection.query(`
      create schema if not exists eventstore;
      create table if not exists eventstore.versions (version int primary key, applied_at timestamptz not null default now())`);
  for (const [index, sql] of VERSIONS.entries()) {
    if (index < current || index >= upTo) continue;
    // Several statements in one query are one transaction.
    await connection.query(`${sql}; insert into eventstore.versions (version) values (${index + 1})`);
  }
};
