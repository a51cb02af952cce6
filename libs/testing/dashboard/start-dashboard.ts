import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { securityHeaders } from '#apps/api/http/security.js';
import { CLOCK, PEOPLE } from '#libs/platform/tokens.js';
import { DashboardModule } from '#apps/dashboard/dashboard.module.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { Restorations } from '#libs/restorations/index.js';
import { DIRECTOR, OFFICER } from './committee.js';
import { createTestDatabase } from '../postgres.js';
import { projectLive } from '../projection.js';

const NAMES: Readonly<Record<string, string>> = {
  [OFFICER]: 'Robin Hale',
  [DIRECTOR]: 'Sam Okafor',
};

export interface TestDashboard {
  readonly url: string;
  readonly db: DataSource;
  stop(): Promise<void>;
}

/** The dashboard over a database that holds these events, as it shows them on that day. */
export async function startDashboard(events: readonly RecordedEvent[], today: PlainDate): Promise<TestDashboard> {
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { entities: READ_MODEL_ENTITIES });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
  await projectLive(db, readModelProjection, events);
  const readModel = new ReadModel(db);
  const clock = { now: () => `${today}T12:00:00.000Z`, today: () => today };
  const people = { nameOf: (person: string) => NAMES[person] ?? null };
  @Global()
  @Module({
    providers: [
      { provide: ReadModel, useValue: readModel },
      { provide: DataSource, useValue: db },
      { provide: Restorations, useValue: new Restorations(db) },
      { provide: CLOCK, useValue: clock },
      { provide: PEOPLE, useValue: people },
    ],
    exports: [ReadModel, DataSource, Restorations, CLOCK, PEOPLE],
  })
  class PortsModule {}
  @Module({ imports: [PortsModule, DashboardModule] })
  class TestModule {}
  const app = await NestFactory.create<NestExpressApplication>(TestModule, { logger: false });
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    db,
    stop: async () => {
      await app.close();
      await readModel.close();
      await db.destroy();
      await database.drop();
    },
  };
}
