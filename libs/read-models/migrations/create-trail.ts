import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `trail.entry`: one row an event, with what it changed from and to, for people to read. */
export class CreateTrail1795430400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema trail;
      create table trail.entry (
        position bigint primary key,
        stream text collate "C" not null,
        kind text collate "C" not null,
        ref text not null,
        title text not null,
        revision bigint not null,
        event_id uuid not null,
        type text collate "C" not null,
        actor text collate "C" not null,
        reason text,
        recorded_at timestamptz not null,
        effective_on date not null,
        correlation_id text collate "C" not null,
        causation_id text collate "C" not null,
        import_id text collate "C",
        authority_code text collate "C",
        committee_code text collate "C",
        meeting date,
        status_before text not null,
        status_after text not null,
        changes jsonb not null,
        source jsonb
      );
      create index entry_stream on trail.entry (stream, position);
      create index entry_actor on trail.entry (actor, position);
      create index entry_type on trail.entry (type, position);
      create index entry_scope on trail.entry (authority_code, committee_code, position) include (effective_on);
      create index entry_recorded_at on trail.entry (recorded_at);
      create index entry_correlation on trail.entry (correlation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema trail cascade');
  }
}
