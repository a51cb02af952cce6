import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `register.version`: every version of every thing, with the positions from which and up to which it was known and the
 * days from which and up to which it was true. The GiST index answers for any position and any day alike, one committee
 * at a time; `version_current` finds what a new event closes.
 */
export class CreateRegister1795430400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create schema register;
      create table register.stream (
        stream text collate "C" primary key,
        revision bigint not null
      );
      create table register.version (
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
      create table register.scope (
        authority_code text collate "C" not null,
        authority_name text not null,
        committee_code text collate "C" not null,
        committee_name text not null,
        meeting date not null,
        true_from date not null,
        known_from bigint not null
      );
      create index scope_meeting on register.scope (authority_code, committee_code, meeting);
      create index version_current on register.version (stream, coalesce(true_to, 'infinity')) where known_to is null;
      create index version_point on register.version using gist (
        authority_code, committee_code, int8range(known_from, known_to), daterange(true_from, true_to));
      create index version_report on register.version (report_id) where report_id is not null;
      create index version_inspection on register.version (inspection_id) where inspection_id is not null;
      create index version_plan on register.version (plan_id) where plan_id is not null;
      create index version_recording on register.version (stream) where kind = 'import' and status = 'recording';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema register cascade');
  }
}
