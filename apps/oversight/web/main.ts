import { join } from 'node:path';
import { NotLoopback } from '#apps/identity-provider/settings.js';
import { systemClock } from '#libs/application/system.js';
import { NOBODY, PUBLIC } from '#libs/asking/reader.js';
import { ClockGuard } from '#libs/event-store/clock-guard.js';
import { InvalidAddress } from '#libs/event-store/connect.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { holdsNothing } from '#libs/event-store/holds-nothing.js';
import { LogAccessWatch } from '#libs/event-store/log-access-watch.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';
import { LogGuard } from '#libs/event-store/log-guard.js';
import { demandReadable, LogNotReadable } from '#libs/event-store/log-readable.js';
import { InvalidConfig, readServiceConfig } from '#libs/platform/config.js';
import { createLogger } from '#libs/platform/logging.js';
import { DOCUMENT_MIGRATIONS } from '#libs/documents/index.js';
import { WAITING_PAPERS_MIGRATIONS } from '#libs/waiting-papers/index.js';
import { ACCESS_LOG_MIGRATIONS } from '#libs/access-log/index.js';
import { IDENTITY_MIGRATIONS, WrongIdentityKey } from '#libs/identity/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { DatabaseUnavailable, WrongDatabase } from '#libs/platform/postgres/errors.js';
import { runMain } from '#libs/platform/run-main.js';
import { stopOn } from '#libs/platform/stop-on.js';
import { READ_MODEL_ENTITIES, READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { lastHandledIn } from '#apps/projector/last-handled.js';
import { identityKey } from './identity-key.js';
import { OF_EMBEDDED_PROVIDER } from './first-people.js';
import { startWeb } from './start-web.js';

/** Somebody waits in front of a page for each of these questions. */
const ANSWERS_WITHIN_MS = 8_000;

/** A migration may take its time, and wait for those of another process. */
const bringUpToDate = async (url: string): Promise<void> => {
  const db = await openDatabase(url, { applicationName: 'oversight-web', poolSize: 2 });
  try {
    await migrate(db, [
      ...PROJECTIONS_MIGRATIONS,
      ...READ_MODEL_MIGRATIONS,
      ...DOCUMENT_MIGRATIONS,
      ...WAITING_PAPERS_MIGRATIONS,
      ...IDENTITY_MIGRATIONS,
      ...ACCESS_LOG_MIGRATIONS,
    ]);
  } finally {
    await db.destroy();
  }
};

const start = async (): Promise<void> => {
  const config = readServiceConfig(process.env, 'web');
  const log = createLogger('web', config.logLevel);
  await bringUpToDate(config.databaseUrl);
  const db = await openDatabase(config.databaseUrl, {
    applicationName: 'oversight-web',
    entities: READ_MODEL_ENTITIES,
    answersWithinMs: ANSWERS_WITHIN_MS,
  });
  const client = connect(config.eventStoreUrl);
  await demandReadable(client, config.eventStoreUrl);
  const guard = new LogGuard(client, () => lastHandledIn(db));
  // Nobody waits for the log here: commands are refused while it is another one or away, and everything can be read.
  guard.verify().catch((error: unknown) => log.error({ err: error }, 'the log cannot be written to'));
  const store = new ClockGuard(new EventStoreDb(client, guard), systemClock);
  const access = new LogAccessWatch(client, config.eventStoreUrl);
  const web = await startWeb({
    ...config,
    identity: config,
    identityKey: identityKey(process.env, process.env['OVERSIGHT_KEYS'] ?? join(config.dataFolder, 'keys')),
    logIsEmpty: () => holdsNothing(client),
    firstPeople: OF_EMBEDDED_PROVIDER,
    db,
    store,
    access,
    sealedEvents: sealedEventsOf(client),
    guest: config.guests === 'read' ? PUBLIC : NOBODY,
    clock: systemClock,
    log,
  });
  stopOn(async () => {
    await web.stop();
    await access.close();
    await client.dispose();
    await db.destroy();
  });
  log.info({ url: web.url }, 'ready');
  process.send?.({ ready: true, url: web.url });
};

runMain(start, [
  InvalidConfig,
  InvalidAddress,
  LogNotReadable,
  DatabaseUnavailable,
  WrongDatabase,
  NotLoopback,
  WrongIdentityKey,
]);
