import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For an index of codes and ranges together. Every generation of the read models' tables uses it. */
export class AddBtreeGist1795430400000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query('create extension if not exists btree_gist with schema public');

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop extension btree_gist');
}
