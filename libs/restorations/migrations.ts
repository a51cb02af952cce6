import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';

/** That the record was restored from a backup: made by the restore itself, and kept in later backups. */
class CreateRestorations1795440000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema restorations;
      create table restorations.restoration (
        goes_on_after bigint primary key,
        log_ended_at bigint not null check (log_ended_at >= 0 and log_ended_at < goes_on_after),
        backup_taken_at timestamptz not null,
        backup_sha256 bytea not null check (octet_length(backup_sha256) = 32),
        restored_at timestamptz not null default now(),
        restored_by text not null
      );
      comment on table restorations.restoration is
        'The log of the backup ended at log_ended_at; no event lies after that, up to goes_on_after, nor ever will'`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop schema restorations cascade');
}

export const RESTORATION_MIGRATIONS: readonly MigrationClass[] = [CreateRestorations1795440000000];
