import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `projections.version`: the digests of each projection's modules that this database has met, numbered in their order.
 * Generations that older programs made keep the numbers that were given by hand.
 */
export class CreateVersions1795564800000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create table projections.version (
        projection text not null,
        version integer not null,
        digest text not null,
        met_at timestamptz not null default now(),
        primary key (projection, version),
        unique (projection, digest)
      )`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop table projections.version');
}
