import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { startWeb } from '#apps/oversight/web/start-web.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { startTestEventStore, type TestEventStore } from './event-store.js';
import { freePort } from './free-port.js';
import { createTestDatabase } from './postgres.js';
import { startTestProjector } from './projector.js';

const HOST = '127.0.0.1';

export interface TestSystem {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly db: DataSource;
  readonly eventStore: TestEventStore;
  /** A bearer token of one of the development people: "Amara Okafor". */
  token(name: string): Promise<string>;
  /** Stops the read models where they are, as if their projector had died. */
  stopProjector(): Promise<void>;
  stop(): Promise<void>;
}

const tokenOf = async (url: string, as: string): Promise<string> => {
  const answer = await fetch(`${url}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  });
  if (!answer.ok) throw new Error(`No token for ${as}: ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};

/**
 * The whole system in this process on free loopback ports: a database of its own, event store, projector, and API and
 * dashboard composed as in production. `LOG_LEVEL` shows what it logs.
 */
export const startTestSystem = async (): Promise<TestSystem> => {
  const eventStore = await startTestEventStore();
  const database = await createTestDatabase();
  const db = await openDatabase(database.url, { applicationName: 'test' });
  await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
  const client = connect(eventStore.url);
  const stopProjector = await startTestProjector(client, db);
  const web = await startWeb({
    host: HOST,
    port: await freePort(),
    oidcIssuer: null,
    oidcAudience: 'oversight',
    readyLagMs: 5000,
    db,
    store: new EventStoreDb(client),
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  });
  return {
    url: web.url,
    app: web.app,
    db,
    eventStore,
    token: (name) => tokenOf(web.url, name),
    stopProjector,
    stop: async () => {
      await web.stop();
      await stopProjector();
      await client.dispose();
      await eventStore.stop();
      await db.destroy();
      await database.drop();
    },
  };
};
