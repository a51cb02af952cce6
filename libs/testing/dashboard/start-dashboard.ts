import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { securityHeaders } from '#apps/api/http/security.js';
import { accessLogProviders } from '#apps/oversight/web/access-log.js';
import { identityProviders } from '#apps/oversight/web/identity.js';
import type { ConsumerHealth } from '#libs/following/consumer-health.js';
import { Heartbeat } from '#libs/following/heartbeat.js';
import { DOCUMENT_MIGRATIONS, DocumentStore } from '#libs/documents/index.js';
import { WAITING_PAPERS_MIGRATIONS, WaitingPapers } from '#libs/waiting-papers/index.js';
import { ACCESS_LOG_MIGRATIONS } from '#libs/access-log/index.js';
import { IDENTITY_MIGRATIONS } from '#libs/identity/index.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import { SystemHealth } from '#libs/health/system-health.js';
import { API_DESCRIPTION, CLOCK, GUEST, READERS } from '#libs/platform/tokens.js';
import { DashboardModule } from '#apps/dashboard/dashboard.module.js';
import { noRights } from '#libs/domain/rights/rights.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { Proofs } from '#libs/asking/proofs.js';
import { Restorations } from '#libs/restorations/index.js';
import { DIRECTOR, OFFICER } from './committee.js';
import { trusting } from '../identity/trusting.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';
import { createTestDatabase } from '../postgres.js';
import { READS_ALL } from '../reads-all.js';
import { projectLive } from '../projection.js';

const NAMES: Readonly<Record<string, string>> = {
  [OFFICER]: 'Robin Hale',
  [DIRECTOR]: 'Sam Okafor',
};

export interface TestDashboard {
  readonly url: string;
  readonly db: DataSource;
  /** How its read models do, as their projector says every second. */
  readonly projector: ConsumerHealth;
  /** It says nothing from now on. */
  projectorDies(): Promise<void>;
  stop(): Promise<void>;
}

/** The dashboard over a database that holds these events, as it shows them on that day. */
export async function startDashboard(events: readonly RecordedEvent[], today: PlainDate): Promise<TestDashboard> {
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { entities: READ_MODEL_ENTITIES });
  await migrate(db, [
    ...PROJECTIONS_MIGRATIONS,
    ...READ_MODEL_MIGRATIONS,
    ...DOCUMENT_MIGRATIONS,
    ...WAITING_PAPERS_MIGRATIONS,
    ...IDENTITY_MIGRATIONS,
    ...ACCESS_LOG_MIGRATIONS,
  ]);
  await projectLive(db, readModelProjection, events);
  const readModel = new ReadModel(db);
  const heartbeat = new Heartbeat(db, pino({ level: 'silent' }));
  const projector = heartbeat.add(readModelProjection.name);
  projector.handled(null, true);
  const access = { exposure: () => Promise.resolve(null) };
  const identity = { awaySince: null };
  const watched = { db, store: new InMemoryEventStore(), clock: { aheadMs: null }, access, identity, allowedMs: 5000 };
  const clock = { now: () => `${today}T12:00:00.000Z`, today: () => today };
  // Nobody signs in here: no provider answers.
  const accessLog = accessLogProviders({ db, store: watched.store, clock, accessLogMonths: 13 });
  const identityParts = identityProviders(
    {
      db,
      clock,
      trusted: trusting('http://127.0.0.1:9'),
      publicUrl: 'http://127.0.0.1:3000',
      identityKey: Buffer.alloc(32, 'test'),
      roleMappings: [],
      signIns: accessLog.log,
    },
    { ensureJoined: () => Promise.resolve(), rolesFollow: () => false, serviceOf: () => Promise.resolve(null) },
  );
  const providers = [...identityParts.providers, ...accessLog.providers];
  const readers = {
    readerOf: () => Promise.resolve(READS_ALL),
    rightsToAct: (actor: string) => Promise.resolve(noRights(actor)),
  };
  // There is no API here, which its pages would be of.
  const describe = () => {
    throw new Error('There is no API here.');
  };
  const names = { for: () => Promise.resolve({ nameOf: (person: string) => NAMES[person] ?? null }) };
  @Global()
  @Module({
    providers: [
      { provide: ReadModel, useValue: readModel },
      { provide: SystemHealth, useValue: new SystemHealth(watched) },
      { provide: Restorations, useValue: new Restorations(db) },
      { provide: Proofs, useValue: new Proofs(db) },
      { provide: DocumentStore, useValue: new DocumentStore(db) },
      { provide: WaitingPapers, useValue: new WaitingPapers(db) },
      { provide: CLOCK, useValue: clock },
      { provide: NamesOfPeople, useValue: names },
      { provide: GUEST, useValue: READS_ALL },
      { provide: READERS, useValue: readers },
      { provide: API_DESCRIPTION, useValue: describe },
      ...providers,
    ],
    exports: [
      ReadModel,
      SystemHealth,
      Restorations,
      Proofs,
      DocumentStore,
      WaitingPapers,
      CLOCK,
      NamesOfPeople,
      GUEST,
      READERS,
      API_DESCRIPTION,
      ...providers.map(({ provide }) => provide),
    ],
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
    projector,
    projectorDies: () => heartbeat.stop(),
    stop: async () => {
      await app.close();
      await heartbeat.stop();
      await readModel.close();
      await db.destroy();
      await database.drop();
    },
  };
}
