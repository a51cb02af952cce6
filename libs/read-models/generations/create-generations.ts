import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `projections.generation`: which rows there are of every projection, how far along the log each has come, and which of
 * them are read. It replaces the checkpoints and tables of before, whose rows are made again from the log.
 */
export class CreateGenerations1795442400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists projections.checkpoint;
      drop schema if exists register cascade;
      drop schema if exists trail cascade;
      create table projections.generation (
        number integer generated always as identity primary key,
        projection text not null,
        version integer not null,
        schema text not null generated always as (replace(projection, '-', '_') || '_' || number) stored,
        state text not null check (state in ('building', 'live', 'retired')),
        position bigint,
        event_id uuid,
        event_position bigint,
        events bigint not null default 0,
        indexed boolean not null default false,
        head bigint not null,
        run_at timestamptz not null default now(),
        run_from bigint not null default 0,
        run_events bigint not null default 0,
        live_at timestamptz,
        updated_at timestamptz not null default now(),
        check ((event_id is null) = (event_position is null))
      );
      create unique index generation_building on projections.generation (projection, version) where state = 'building';
      create unique index generation_live on projections.generation (projection, version) where state = 'live';
      comment on column projections.generation.position is
        'Everything of the log up to here is in the rows; null before the first event';
      comment on column projections.generation.event_id is
        'The last event handled, which lies at event_position: a log that does not hold it is refused';
      comment on column projections.generation.head is
        'Where the log ended when it was last begun to build these rows, at run_at from position run_from'`);
  }

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table projections.generation');
}
