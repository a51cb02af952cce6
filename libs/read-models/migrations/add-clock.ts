import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `clock`: by which instant the log had come so far. It finds the position at which something was known. */
export class AddClock1795430400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table trail.entry add column clock timestamptz not null default '-infinity';
      alter table trail.entry alter column clock drop default;
      create index entry_clock on trail.entry (clock, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trail.entry drop column clock');
  }
}
