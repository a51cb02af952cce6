import type { EntityManager } from 'typeorm';

/**
 * `entry`: one row an event, with what it changed from and to, for people to read. Its `clock` says by which instant the
 * log had come so far: it finds the position at which something was known.
 */
export const createTrail = (tx: EntityManager): Promise<unknown> =>
  tx.query(`
    create table entry (
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
      clock timestamptz not null,
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
    )`);

export const indexTrail = (tx: EntityManager): Promise<unknown> =>
  tx.query(`
    create index entry_clock on entry (clock, position);
    create index entry_stream on entry (stream, position);
    create index entry_actor on entry (actor, position);
    create index entry_type on entry (type, position);
    create index entry_scope on entry (authority_code, committee_code, position) include (effective_on);
    create index entry_recorded_at on entry (recorded_at);
    create index entry_correlation on entry (correlation_id);
    analyze entry`);
