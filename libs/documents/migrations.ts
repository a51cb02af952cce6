import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';

/**
 * The bytes of documents, apart from read models, which are made anew, and from the log, which tells of a document by its
 * SHA-256. Rows are only added. The key between both tables is looked at when a transaction ends: parts come first.
 */
class CreateDocuments1796000000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema evidence;
      create table evidence.document (
        sha256 bytea primary key check (octet_length(sha256) = 32),
        parts uuid not null unique,
        size bigint not null check (size > 0),
        media_type text not null,
        name text not null,
        received_at timestamptz not null default now()
      );
      create table evidence.part (
        parts uuid not null references evidence.document (parts) deferrable initially deferred,
        no integer not null check (no >= 0),
        bytes bytea not null check (octet_length(bytes) > 0),
        primary key (parts, no)
      );
      alter table evidence.part alter column bytes set storage external;
      comment on column evidence.part.bytes is 'Not compressed: most documents are already'`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop schema evidence cascade');
}

export const DOCUMENT_MIGRATIONS: readonly MigrationClass[] = [CreateDocuments1796000000000];
