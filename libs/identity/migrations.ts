import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';

/**
 * By which people are known again, and who is signed in. What is in `keys` is in no backup of the record; rows there are only
 * added. Sessions come and go.
 */
class CreateIdentity1796100000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema keys;
      create table keys.identity (
        digest bytea primary key check (octet_length(digest) = 32),
        person text not null unique check (person ~ '^prs_[A-Za-z0-9_]{4,60}$'),
        first_seen timestamptz not null default now()
      );
      comment on column keys.identity.digest is 'HMAC-SHA-256 of issuer, claim and subject, by a key that lies elsewhere';
      create table keys.identity_key (
        only_one boolean primary key default true check (only_one),
        check_of_key bytea not null check (octet_length(check_of_key) = 32)
      );
      create schema sessions;
      create table sessions.session (
        id_hash bytea primary key check (octet_length(id_hash) = 32),
        person text not null,
        name text not null,
        claimed text[] not null,
        auth_time timestamptz,
        began timestamptz not null,
        seen timestamptz not null
      );
      create index on sessions.session (person);
      create index on sessions.session (seen)`);

  down = async (runner: QueryRunner): Promise<void> => {
    await runner.query('drop schema sessions cascade');
    await runner.query('drop schema keys cascade');
  };
}

/** What somebody at the machine lets a person take up, once: known by the hash of a code that only they are told. */
class CreateGrantCodes1796200000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create table sessions.grant_code (
        code_hash bytea primary key check (octet_length(code_hash) = 32),
        person text not null,
        role text not null,
        authority uuid,
        body uuid,
        until date,
        granted_by text not null,
        reason text not null,
        ends timestamptz not null
      )`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table sessions.grant_code');
}

/**
 * What was typed when a sign-in was over, for an hour, and whose a form is that comes after its session: both known by hashes
 * alone. The words are sealed by what only the address has that leads back to them.
 */
class CreateKeptWords1796300000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create table sessions.form_token (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        person text not null,
        began timestamptz not null
      );
      create index on sessions.form_token (began);
      create table sessions.kept_words (
        no bigint generated always as identity,
        id_hash bytea primary key check (octet_length(id_hash) = 32),
        person text not null,
        sealed bytea not null check (octet_length(sealed) <= 524288),
        kept_at timestamptz not null
      );
      create index on sessions.kept_words (person, no);
      create index on sessions.kept_words (kept_at)`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table sessions.kept_words, sessions.form_token');
}

export const IDENTITY_MIGRATIONS: readonly MigrationClass[] = [
  CreateIdentity1796100000000,
  CreateGrantCodes1796200000000,
  CreateKeptWords1796300000000,
];
