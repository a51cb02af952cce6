import { join } from 'node:path';
import type { Config } from '#libs/platform/config.js';
import { endOrphan } from '../postgres/orphan.js';
import type { DataFolder } from './data-folder.js';
import { freePort } from './ports.js';

const LOOPBACK = '127.0.0.1';
const DISORDER_PATIENCE = 20_000;

/** A part to start, in the order of the plan. `tells` names the setting by which later parts learn its URL. */
export interface PlannedPart {
  readonly name: string;
  /** Relative to the build. */
  readonly script: string;
  readonly tells?: 'DATABASE_URL' | 'EVENTSTORE_URL';
  /** Its own settings; takes its port. */
  env(): Promise<Record<string, string>>;
}

/** What has to run here: every service that no URL is configured for, and the parts that are always ours. */
export const planParts = (config: Config, folder: DataFolder): PlannedPart[] => [
  ...(config.databaseUrl === null ? [postgres(config, folder)] : []),
  ...(config.eventStoreUrl === null ? [eventStore(config, folder)] : []),
  { name: 'projector', script: 'apps/projector/main.js', env: () => Promise.resolve({}) },
  web(config, folder),
];

const take = async (folder: DataFolder, port: number, host: string, setting: string, forWhat: string) =>
  String(await freePort({ port, host, setting, forWhat, patience: folder.leftInDisorder ? DISORDER_PATIENCE : 0 }));

const postgres = (config: Config, folder: DataFolder): PlannedPart => ({
  name: 'postgres',
  script: 'libs/platform/postgres/embedded/host.mjs',
  tells: 'DATABASE_URL',
  env: async () => {
    await endOrphan(folder.postgres);
    const setting = 'OVERSIGHT_POSTGRES_PORT';
    const port = await take(folder, config.postgresPort, LOOPBACK, setting, 'the embedded Postgres');
    const asked = {
      databaseDir: folder.postgres,
      port: Number.parseInt(port, 10),
      database: 'oversight',
      passwordFile: join(folder.keys, 'postgres-password'),
      settings: ['shared_buffers=256MB'],
    };
    return { EMBEDDED_POSTGRES: JSON.stringify(asked) };
  },
});

const eventStore = (config: Config, folder: DataFolder): PlannedPart => ({
  name: 'event store',
  script: 'apps/eventstore/main.js',
  tells: 'EVENTSTORE_URL',
  env: async () => {
    const setting = 'OVERSIGHT_EVENTSTORE_PORT';
    return {
      EVENTSTORE_HOST: LOOPBACK,
      EVENTSTORE_PORT: await take(folder, config.eventStorePort, LOOPBACK, setting, 'the embedded event store'),
    };
  },
});

const web = (config: Config, folder: DataFolder): PlannedPart => ({
  name: 'web',
  script: 'apps/oversight/web/main.js',
  env: async () => ({
    OVERSIGHT_KEYS: folder.keys,
    OVERSIGHT_HOST: config.host,
    OVERSIGHT_PORT: await take(folder, config.port, config.host, 'OVERSIGHT_PORT', 'the dashboard and the API'),
  }),
});
