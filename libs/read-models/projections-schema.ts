import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { CreateGenerations1795442400000 } from './generations/create-generations.js';
import { CreateOrderOfEntries1795651260000 } from './order-of-entries/create-order-of-entries.js';
import { CreateSchemasOfGenerations1795737600000 } from './generations/create-schemas.js';
import { CreateSchemasOfGenerationsWithPublic1796100000000 } from './generations/create-public-schemas.js';
import { CreateDocumentAlarms1796000000001 } from './log-alarms/create-document-alarms.js';
import { CreateLogAlarms1795737600001 } from './log-alarms/create-log-alarms.js';
import { CreateVersions1795564800000 } from './generations/create-versions.js';

/** How every projection does: written by the projector, read by whoever asks. */
class CreateProjections1795410000000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query(`
      create schema projections;
      create table projections.health (
        name text primary key,
        status text not null check (status in ('catching-up', 'running', 'reconnecting', 'stopped')),
        position bigint,
        lag_ms bigint not null,
        error text,
        what_to_do text,
        beat_at timestamptz not null
      )`);

  down = (runner: QueryRunner): Promise<unknown> => runner.query('drop schema projections cascade');
}

/** At which event a projection stopped that it cannot take: `PoisonFacts`, for whoever decides that it is passed. */
class TellPoison1795410000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> =>
    runner.query('alter table projections.health add column poison jsonb');

  down = (runner: QueryRunner): Promise<unknown> => runner.query('alter table projections.health drop column poison');
}

/** The last event that a projection took whose writer's clock ran ahead: `EventAhead`. */
class TellAhead1795651200000 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<unknown> => runner.query('alter table projections.health add column ahead jsonb');

  down = (runner: QueryRunner): Promise<unknown> => runner.query('alter table projections.health drop column ahead');
}

export const PROJECTIONS_MIGRATIONS: readonly MigrationClass[] = [
  CreateProjections1795410000000,
  TellPoison1795410000001,
  CreateGenerations1795442400000,
  CreateVersions1795564800000,
  TellAhead1795651200000,
  CreateOrderOfEntries1795651260000,
  CreateSchemasOfGenerations1795737600000,
  CreateLogAlarms1795737600001,
  CreateDocumentAlarms1796000000001,
  CreateSchemasOfGenerationsWithPublic1796100000000,
];
