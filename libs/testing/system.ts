import { createServer } from 'node:net';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { ApiModule } from '#apps/api/api.module.js';
import { configureApp } from '#apps/api/configure-app.js';
import { DevIssuerModule } from '#apps/api/identity/dev-issuer/dev-issuer.module.js';
import { DevelopmentPeople } from '#apps/api/identity/dev-issuer/people.js';
import { TokenVerifier, type TrustedIssuer } from '#apps/api/identity/token-verifier.js';
import { CLOCK, EVENT_STORE, PEOPLE, READY_LAG_MS } from '#apps/api/tokens.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { startTestEventStore } from './event-store.js';
import { createTestDatabase } from './postgres.js';

const HOST = '127.0.0.1';

export interface TestSystem {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  /** A bearer token of one of the development people. */
  token(name: string): Promise<string>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

@Module({})
class TestParts {}

const partsOf = (db: DataSource, store: EventStoreDb, trusted: TrustedIssuer): DynamicModule => {
  const runner = new CommandRunner(store, systemClock, systemIds);
  const providers = [
    { provide: CommandRunner, useValue: runner },
    { provide: Recorder, useValue: new Recorder(store, runner, systemClock, systemIds) },
    { provide: ReadModel, useValue: new ReadModel(db) },
    { provide: DataSource, useValue: db },
    { provide: TokenVerifier, useValue: new TokenVerifier(trusted) },
    { provide: CLOCK, useValue: systemClock },
    { provide: PEOPLE, useClass: DevelopmentPeople },
    { provide: EVENT_STORE, useValue: store },
    { provide: READY_LAG_MS, useValue: 5000 },
  ];
  return { module: TestParts, global: true, providers, exports: providers.map(({ provide }) => provide) };
};

/**
 * The whole system in this process on free loopback ports: Postgres, event store, projector, and one web application
 * of the API and the `modules` given (the dashboard's).
 */
export const startTestSystem = async ({ modules = [] }: { modules?: readonly Type[] } = {}): Promise<TestSystem> => {
  const eventStore = await startTestEventStore();
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { applicationName: 'test' });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
  const client = connect(eventStore.url);
  const url = `http://${HOST}:${await freePort()}`;
  const trusted = { issuer: `${url}/dev`, audience: 'oversight' };

  @Module({
    imports: [partsOf(db, new EventStoreDb(client), trusted), DevIssuerModule.on(HOST, trusted), ApiModule, ...modules],
  })
  class TestApp {}

  const app = await NestFactory.create<NestExpressApplication>(TestApp, { bodyParser: false, logger: false });
  configureApp(app, { log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }) });
  await app.listen(new URL(url).port, HOST);

  return {
    url,
    app,
    token: async (as) => {
      const answer = await fetch(`${url}/dev/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as }),
      });
      if (!answer.ok) throw new Error(`No token for ${as}: ${await answer.text()}`);
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    stop: async () => {
      await app.close();
      await client.dispose();
      await eventStore.stop();
      await db.destroy();
      await database.drop();
    },
  };
};
