import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { READ_MODEL_ENTITIES } from '#libs/read-models/index.js';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { startAuditWriter } from '#apps/audit-writer/start-audit-writer.js';
import { lastHandledIn } from '#apps/projector/last-handled.js';
import { OF_EMBEDDED_PROVIDER } from '#apps/oversight/web/first-people.js';
import { startWeb } from '#apps/oversight/web/start-web.js';
import { startProjector } from '#apps/projector/start-projector.js';
import { systemClock } from '#libs/application/system.js';
import { startProvider } from '#apps/identity-provider/start-provider.js';
import { tokenWithoutBrowser } from '#apps/oversight/login/without-browser.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import { WAITING_PAPERS_MIGRATIONS } from '#libs/waiting-papers/index.js';
import { ACCESS_LOG_MIGRATIONS } from '#libs/access-log/index.js';
import { IDENTITY_MIGRATIONS } from '#libs/identity/index.js';
import { readConfig } from '#libs/platform/config.js';
import { ClockGuard } from '#libs/event-store/clock-guard.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { holdsNothing } from '#libs/event-store/holds-nothing.js';
import { LogAccessWatch } from '#libs/event-store/log-access-watch.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';
import { LogGuard } from '#libs/event-store/log-guard.js';
import type { Reader } from '#libs/asking/reader.js';
import type { SignerPlace } from '#libs/audit/index.js';
import type { Role } from '#libs/domain/rights/roles.js';
import type { Clock } from '#libs/kernel/clock.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { startTestEventStore } from './event-store.js';
import { READS_ALL } from './reads-all.js';
import { freePort } from './free-port.js';
import { grantAtMachine } from './grant-at-machine.js';
import { createTestDatabase } from './postgres.js';

const HOST = '127.0.0.1';
/** The same for every system on one database. */
const IDENTITY_KEY = Buffer.alloc(32, 'test');

export interface TestSystem {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly eventStoreUrl: string;
  readonly app: NestExpressApplication;
  /** A bearer token of one of the embedded people, "Amara Okafor": who signs in once, and keeps it. */
  token(name: string): Promise<string>;
  /** Grants one of them a role everywhere, at the machine, as the first roles are granted. */
  grant(name: string, role: Role): Promise<void>;
  readonly databaseUrl: string;
  /** Where the keys of its log are; `null`: nothing is signed. */
  readonly signer: SignerPlace | null;
  /** One part dies, and the others are left to themselves. */
  stopProjector(): Promise<void>;
  stopEventStore(): Promise<void>;
  /** Another log answers at the same address: that of the database named. */
  replaceLog(databaseUrl: string): Promise<void>;
  closeDatabase(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestSystemOptions {
  /** Where its log is; in a fresh database without it. */
  readonly logDatabaseUrl?: string | undefined;
  /** The event store, which the test starts and stops; one in this process without it. */
  readonly eventStoreUrl?: string;
  /** Where its read models are; in a fresh one without it. */
  readonly databaseUrl?: string;
  /** The web process's. */
  readonly clock?: Clock;
  /** Who reads without being signed in; somebody who may read everything without it. */
  readonly guest?: Reader;
  /** `none`: the log begins empty, and nobody may change anything before they are granted it; the embedded people without it. */
  readonly people?: 'none';
  /** Whether its audit log is signed. */
  readonly signed?: boolean;
  /** How long a question of the web process to its database may take, in milliseconds. */
  readonly answersWithinMs?: number;
}

/** Does it the first time only. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
};

/** Signs each person in the first time only; who could not is asked for again. */
const signedInOnce = (system: string): ((name: string) => Promise<string>) => {
  const tokens = new Map<string, Promise<string>>();
  return (name) => {
    const token = tokens.get(name) ?? tokenWithoutBrowser(system, name);
    tokens.set(name, token);
    token.catch(() => tokens.delete(name));
    return token;
  };
};

const portOf = (eventStoreUrl: string): number => Number.parseInt(/:(\d+)\?/.exec(eventStoreUrl)?.[1] ?? '', 10);

/** The read models of an empty log are there in a moment; a page before that says so, and is no page to test. */
const firstPage = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 1000; tries++) {
    const { status } = await fetch(`${url}/v1/authorities`);
    if (status !== 503) return;
    await sleep(10);
  }
};

/**
 * The whole system in this process on free loopback ports: a database of its own, event store, projector, and API and
 * dashboard composed as in production. `LOG_LEVEL` shows what it logs.
 */
export const startTestSystem = async (options: TestSystemOptions = {}): Promise<TestSystem> => {
  const { logDatabaseUrl, clock = systemClock, answersWithinMs = 60_000, guest = READS_ALL } = options;
  let eventStore =
    options.eventStoreUrl === undefined
      ? await startTestEventStore(logDatabaseUrl)
      : { url: options.eventStoreUrl, stop: () => Promise.resolve() };
  const database =
    options.databaseUrl === undefined
      ? await createTestDatabase()
      : { url: options.databaseUrl, drop: () => Promise.resolve() };
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const services = { eventStoreUrl: eventStore.url, databaseUrl: database.url };
  const folder = options.signed === true ? mkdtempSync(join(tmpdir(), 'test-signer-')) : null;
  const signer = folder === null ? null : { folder, name: 'oversight.test' };
  const auditWriter = await startAuditWriter({ ...services, signer }, log);
  const projector = await startProjector(services, log);
  const db = await openDatabase(database.url, {
    applicationName: 'test',
    entities: READ_MODEL_ENTITIES,
    answersWithinMs,
  });
  await migrate(db, [
    ...DOCUMENT_MIGRATIONS,
    ...WAITING_PAPERS_MIGRATIONS,
    ...IDENTITY_MIGRATIONS,
    ...ACCESS_LOG_MIGRATIONS,
  ]);
  const client = connect(eventStore.url);
  const access = new LogAccessWatch(client, eventStore.url);
  const guard = new LogGuard(client, () => lastHandledIn(db));
  const stopProjector = once(() => projector.stop());
  let stopEventStore = once(() => eventStore.stop());
  const closeDatabase = once(() => db.destroy());
  const port = await freePort();
  const provider = await startProvider(
    { port: 0, publicUrl: `http://${HOST}:${port}`, audience: 'oversight' },
    (message) => log.error(message),
  );
  const web = await startWeb({
    host: HOST,
    port,
    identity: { ...readConfig({}), embeddedProvider: provider.url },
    identityKey: IDENTITY_KEY,
    accessLogMonths: 13,
    logIsEmpty: () => holdsNothing(client),
    firstPeople: options.people === 'none' ? [] : OF_EMBEDDED_PROVIDER,
    guest,
    readyLagMs: 5000,
    db,
    store: new ClockGuard(new EventStoreDb(client, guard), clock),
    access,
    sealedEvents: sealedEventsOf(client),
    clock,
    log,
  });
  // A spec that computes for seconds would write to a kept connection just as its idle time is over, and be reset.
  const server = web.app.getHttpServer();
  server.keepAliveTimeout = 120_000;
  await firstPage(web.url);
  return {
    url: web.url,
    eventStoreUrl: eventStore.url,
    databaseUrl: database.url,
    signer,
    app: web.app,
    token: signedInOnce(web.url),
    grant: (name, role) => grantAtMachine(web.app, name, role),
    stopProjector,
    stopEventStore: () => stopEventStore(),
    replaceLog: async (databaseUrl) => {
      await stopEventStore();
      eventStore = await startTestEventStore(databaseUrl, portOf(eventStore.url));
      stopEventStore = once(() => eventStore.stop());
    },
    closeDatabase,
    stop: async () => {
      server.closeAllConnections();
      await web.stop();
      await provider.stop();
      await stopProjector();
      await auditWriter.stop();
      await access.close();
      await client.dispose();
      await stopEventStore();
      await closeDatabase();
      await database.drop();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
};
