import type { EntityManager } from 'typeorm';

/**
 * `version`: every version of every thing, with the positions from which and up to which it was known and the days from
 * which and up to which it was true. `scope`: from when on there is something of a scope.
 */
export const createRegister = (tx: EntityManager): Promise<unknown> =>
  tx.query(`
    create table stream (
      stream text collate "C" primary key,
      revision bigint not null
    );
    create table version (
      stream text collate "C" not null,
      kind text collate "C" not null,
      known_from bigint not null,
      known_to bigint,
      true_from date not null,
      true_to date,
      revision bigint not null,
      since bigint not null,
      import_id text collate "C",
      ref text not null,
      ref_key text collate "C" not null,
      title text not null,
      title_key text collate "C" not null,
      words text not null,
      status text collate "C" not null,
      open boolean not null,
      authority_code text collate "C",
      authority_name text,
      committee_code text collate "C",
      committee_name text,
      meeting date,
      report_id text collate "C",
      inspection_id text collate "C",
      plan_id text collate "C",
      owner text,
      first_due date,
      due date,
      rag text collate "C",
      grade text,
      state jsonb not null,
      primary key (stream, known_from, true_from),
      check (known_to > known_from),
      check (true_to > true_from)
    );
    create table scope (
      authority_code text collate "C" not null,
      authority_name text not null,
      committee_code text collate "C" not null,
      committee_name text not null,
      meeting date not null,
      true_from date not null,
      known_from bigint not null
    );
    create index scope_meeting on scope (authority_code, committee_code, meeting)`);

/**
 * The GiST index answers for any position and any day alike, one committee at a time; `version_current` finds what a new
 * event closes.
 */
export const indexRegister = (tx: EntityManager): Promise<unknown> =>
  tx.query(`
    create index version_current on version (stream, coalesce(true_to, 'infinity')) where known_to is null;
    create index version_point on version using gist (
      authority_code, committee_code, int8range(known_from, known_to), daterange(true_from, true_to));
    create index version_report on version (report_id) where report_id is not null;
    create index version_inspection on version (inspection_id) where inspection_id is not null;
    create index version_plan on version (plan_id) where plan_id is not null;
    create index version_recording on version (stream) where kind = 'import' and status = 'recording';
    analyze stream, version, scope`);
