import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';

/**
 * Papers that were brought in and that nobody has confirmed yet: no part of the record. A row goes when its paper is recorded
 * or put away; the bytes that were read lie with all documents.
 */
class CreateWaitingPapers1796300000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema papers;
      create table papers.waiting (
        sha256 bytea primary key check (octet_length(sha256) = 32),
        name text not null,
        media_type text not null,
        title text not null,
        brought_by text not null check (brought_by ~ '^prs_[A-Za-z0-9_]{4,60}$'),
        brought_at timestamptz not null default now(),
        said jsonb not null,
        dropped text[] not null default '{}'
      );
      comment on column papers.waiting.said is 'What a person said of it beside what it prints: whose it is, when it was published, why';
      comment on column papers.waiting.dropped is 'What was read wrongly, by the keys of the entries of its draft'`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop schema papers cascade');
}

export const WAITING_PAPERS_MIGRATIONS: readonly MigrationClass[] = [CreateWaitingPapers1796300000000];
