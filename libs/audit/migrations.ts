import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { fillTiles } from './tree/fill-tiles.js';
import { GUARD_LEDGER, GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from './guard.js';

const INSERT_ONLY = ['audit.leaf', 'audit.progress'];

/** Nobody changes or removes a row, not the owner and not a replica: `always` holds under `session_replication_role`. */
const insertOnly = (table: string): string => `
  create trigger refuse_change before update or delete or truncate on ${table}
    for each statement execute function audit.refuse_change();
  alter table ${table} enable always trigger refuse_change;`;

/** Both tables, as every form of leaf has had them; `entryCheck`: how long the bytes of a leaf may be. */
const ledgerTables = (entryCheck: string): string => `
  create table audit.leaf (
    idx bigint primary key check (idx >= 0),
    stream text collate "C" not null,
    rev bigint not null check (rev >= 0),
    entry bytea not null check (${entryCheck}),
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    unique (stream, rev)
  );
  create table audit.progress (
    size bigint primary key check (size > 0),
    position bigint not null,
    event_id uuid not null
  );
  comment on table audit.progress is
    'Where the log had been read to when the ledger had so many leaves: the position and id of the last one''s event';`;

/** Who owns it, and who may do what, is told in one place for every table: `apps/oversight/logins/rights.ts`. */
class CreateAuditLedger1795420000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema audit;
      ${ledgerTables('octet_length(entry) <= 4096')}
      create function audit.refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'audit.% is insert-only: % is refused', tg_table_name, tg_op
             using errcode = 'insufficient_privilege'; end $$;
      ${INSERT_ONLY.map(insertOnly).join('')}`);

  /** There is no way back: a ledger that could be dropped by its own program would prove nothing. */
  down = (): Promise<void> => Promise.reject(new Error('The audit ledger cannot be removed by a migration.'));
}

/**
 * Leaves are made of bytes from now on. Those of before were never signed nor released: their tables go, and the ledger
 * begins anew from the log.
 */
class SealBytes1795737600000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      drop table audit.leaf, audit.progress;
      ${ledgerTables('octet_length(entry) = 94')}
      ${INSERT_ONLY.map(insertOnly).join('')}
      ${GUARD_LEDGER}`);

  down = (): Promise<void> => Promise.reject(new Error('The audit ledger cannot be removed by a migration.'));
}

/** Full tiles of the tree over the leaves. Those of a ledger that has leaves already are made now. */
class KeepTiles1795780800000 implements MigrationInterface {
  up = async (runner: QueryRunner): Promise<void> => {
    await runner.query(`
      ${LET_LEDGER_BE_ALTERED}
      create table audit.tile (
        level smallint not null check (level between 0 and 63),
        n bigint not null check (n >= 0),
        data bytea not null check (octet_length(data) = 8192),
        primary key (level, n)
      );
      comment on table audit.tile is 'Tiles that are full: 256 hashes of one level of the tree (C2SP tlog-tiles)';
      ${insertOnly('audit.tile')}
      ${GUARD_LEDGER_AGAIN}`);
    await fillTiles(runner);
  };

  down = (): Promise<void> => Promise.reject(new Error('The audit ledger cannot be removed by a migration.'));
}

/** What was signed of the tree, for ever: a note is put together from its lines. */
class KeepCheckpoints1795784400000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      ${LET_LEDGER_BE_ALTERED}
      create table audit.checkpoint (
        size bigint primary key check (size > 0),
        root bytea not null check (octet_length(root) = 32)
      );
      create table audit.signature (
        size bigint not null,
        origin text collate "C" not null check (origin <> ''),
        name text collate "C" not null check (name <> ''),
        key_id text collate "C" not null check (key_id ~ '^[0-9a-f]{8}$'),
        time bigint not null check (time >= 0),
        line text not null check (line <> ''),
        primary key (size, origin, name, key_id, time)
      );
      create index own_signature_by_time on audit.signature (time desc, size desc) where name = origin;
      comment on table audit.signature is
        'Lines of notes over checkpoints: origin is that of the log that the signed text names, time is in seconds since 1970, 0 where the signature says none';
      ${['audit.checkpoint', 'audit.signature'].map(insertOnly).join('')}
      ${GUARD_LEDGER_AGAIN}`);

  down = (): Promise<void> => Promise.reject(new Error('The audit ledger cannot be removed by a migration.'));
}

/** Which witnesses a log asks for, as its own stream says, and how each has answered: a row for each change. */
class KeepWitnesses1795788000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      ${LET_LEDGER_BE_ALTERED}
      create table audit.policy (
        origin text collate "C" not null check (origin <> ''),
        rev bigint not null check (rev >= 0),
        policy text not null,
        primary key (origin, rev)
      );
      comment on table audit.policy is
        'The policies that the stream of a log tells of, by its revision; the newest holds (C2SP tlog-policy)';
      create index signature_by_key on audit.signature (origin, name, key_id, size desc);
      create table audit.witnessing (
        origin text collate "C" not null check (origin <> ''),
        vkey text collate "C" not null check (vkey <> ''),
        at timestamptz not null default clock_timestamp(),
        outcome text not null check (outcome in ('signed', 'silent', 'refused', 'larger', 'contradicted')),
        detail text not null,
        primary key (origin, vkey, at)
      );
      comment on table audit.witnessing is
        'What came of asking a witness, whenever it was another than the last time';
      ${['audit.policy', 'audit.witnessing'].map(insertOnly).join('')}
      ${GUARD_LEDGER_AGAIN}`);

  down = (): Promise<void> => Promise.reject(new Error('The audit ledger cannot be removed by a migration.'));
}

/** The migration after which leaves are of the form that this program makes: a ledger of before it begins anew. */
export const SEALS_BYTES = SealBytes1795737600000.name;

export const AUDIT_MIGRATIONS: readonly MigrationClass[] = [
  CreateAuditLedger1795420000000,
  SealBytes1795737600000,
  KeepTiles1795780800000,
  KeepCheckpoints1795784400000,
  KeepWitnesses1795788000000,
];
