import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ledger and the log were found to differ in: one row an event and kind of difference. */
export class CreateLogAlarms1795737600001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create table projections.log_alarm (
        code text not null,
        stream text collate "C" not null,
        revision text not null,
        message text not null,
        first_found_at timestamptz not null default now(),
        last_found_at timestamptz not null default now(),
        primary key (code, stream, revision)
      )`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table projections.log_alarm');
}
