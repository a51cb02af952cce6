import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the record says otherwise since entries take their place: worked out once, from the entries of before, and kept
 * beside the generations, which come and go. `projections.order_of_entries` has no row until then, and one from then on.
 */
export class CreateOrderOfEntries1795651260000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create table projections.order_of_entries (
        is_the_one boolean primary key default true check (is_the_one),
        position bigint not null,
        today date not null,
        things integer not null,
        made_at timestamptz not null default now(),
        seen_by text,
        seen_at timestamptz,
        check ((seen_by is null) = (seen_at is null))
      );
      create table projections.order_of_entries_thing (
        number integer primary key,
        kind text not null,
        id text not null,
        ref text not null,
        ref_key text collate "C" not null,
        title text not null,
        lines jsonb not null
      );
      create index on projections.order_of_entries_thing (ref_key, number);
      comment on column projections.order_of_entries.position is
        'Of the last entry that was recorded before entries took their place: it speaks for the record up to there';
      comment on column projections.order_of_entries.today is
        'The day on which it was made, in Europe/London: beside the days of meetings it is one of those compared'`);

  down = (runner: QueryRunner): Promise<unknown> =>
    runner.query('drop table projections.order_of_entries_thing, projections.order_of_entries');
}
