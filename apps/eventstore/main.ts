import { beat } from '#libs/platform/beat.js';
import { keepStandardStreams } from '#libs/platform/standard-streams.js';
import { accessFrom } from './access/settings.js';
import { parseEndpoint } from './endpoint.js';
import { startEventStore, type EventStoreSettings } from './server.js';

const advertisedAt = (text: string) => {
  const endpoint = parseEndpoint(text);
  if (!endpoint) throw new Error(`EVENTSTORE_ADVERTISE is not host:port: ${text}`);
  return endpoint;
};

const settingsFrom = (env: NodeJS.ProcessEnv): EventStoreSettings => {
  const { DATABASE_URL_EVENTSTORE, EVENTSTORE_HOST, EVENTSTORE_PORT, EVENTSTORE_ADVERTISE } = env;
  const databaseUrl = DATABASE_URL_EVENTSTORE || env.DATABASE_URL;
  if (!databaseUrl)
    throw new Error('DATABASE_URL_EVENTSTORE is needed: the Postgres database that keeps the event log.');
  const port = Number(EVENTSTORE_PORT ?? 2113);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`EVENTSTORE_PORT is no port: ${EVENTSTORE_PORT}`);
  const log = (message: string) => console.error(message);
  const files = {
    cert: env.EVENTSTORE_TLS_CERT_FILE || undefined,
    key: env.EVENTSTORE_TLS_KEY_FILE || undefined,
    users: env.EVENTSTORE_USERS || undefined,
  };
  return {
    databaseUrl,
    port,
    log,
    ...accessFrom(files, log),
    ...(EVENTSTORE_HOST ? { host: EVENTSTORE_HOST } : {}),
    ...(EVENTSTORE_ADVERTISE ? { advertise: advertisedAt(EVENTSTORE_ADVERTISE) } : {}),
  };
};

const run = async () => {
  keepStandardStreams();
  const starting = startEventStore(settingsFrom(process.env));
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= starting.then((store) => store.stop()).finally(() => process.exit(code));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));
  // The process that started this one is gone: nothing would stop this one any more.
  process.on('disconnect', () => stop(0));
  const store = await starting;
  void store.lost.then(() => stop(1));
  console.log(store.url);
  process.send?.({ ready: true, url: store.url });
  beat();
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
