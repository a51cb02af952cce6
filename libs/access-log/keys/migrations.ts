import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';

/** A key for each day of the access log. A row stays when its key is destroyed, so that none is ever made again for that day. */
class CreateAccessKeys1796200000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema if not exists keys;
      create table keys.access_day (
        day date primary key,
        key bytea check (octet_length(key) = 32),
        destroyed_at timestamptz,
        check ((key is null) = (destroyed_at is not null))
      );
      create index on keys.access_day (day) where key is not null`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table keys.access_day');
}

export const ACCESS_LOG_MIGRATIONS: readonly MigrationClass[] = [CreateAccessKeys1796200000000];
