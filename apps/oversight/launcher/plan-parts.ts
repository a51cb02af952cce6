import { join } from 'node:path';
import type { AccessFiles } from '#apps/eventstore/access/settings.js';
import type { Config } from '#libs/platform/config.js';
import type { Login } from '#libs/platform/postgres/logins.js';
import { webSecrets } from '#libs/platform/web-secrets.js';
import { endOrphan } from './orphaned-postgres.js';
import { preparationFor } from '../logins/preparation.js';
import { prepareDatabase } from '../logins/prepare-database.js';
import { signerPlace } from '../audit/signer-place.js';
import { checkSameLog } from '../same-log/check-same-log.js';
import type { DataFolder } from './data-folder.js';
import { guardOwnLog } from './own-access/guard-own-log.js';
import { ownAccess } from './own-access/own-access.js';
import { ADMIN, USER } from './own-access/users.js';
import type { PartPlan } from './part.js';
import { freePort, type WantedPort } from './ports.js';
import { servicesOf, settingsOf, type PartSettings } from './part-settings.js';

const LOOPBACK = '127.0.0.1';
const DISORDER_PATIENCE = 20_000;

/** A part to start, in the order of the plan. `tells` names the setting by which later parts learn its URL. */
export interface PlannedPart {
  readonly name: string;
  /** What its log file is called. */
  readonly log: string;
  /** Relative to the build. */
  readonly script: string;
  readonly tells?: 'DATABASE_URL' | 'EVENTSTORE_URL' | 'OVERSIGHT_PROVIDER';
  /** How it signs in to the database, if it does. */
  readonly login?: Login;
  /** The parts after it start without waiting for it; only the end of the start waits. */
  readonly alongside?: true;
  readonly prepare?: PartPlan['prepare'];
  /** What has to be done once it answers at its URL, before the parts after it are told of it: the URL that they are told. */
  readonly introduce?: (url: string) => Promise<string>;
  /** Its own settings, given what the parts before it told; takes its port. Throws `CannotDo`. */
  env(told: PartSettings): Promise<Record<string, string>>;
}

/** What has to be done between two parts: what the later ones are told besides. */
export interface PlannedWork {
  work(told: PartSettings): Promise<PartSettings>;
}

export type PlannedStep = PlannedPart | PlannedWork;

/** Told what is done, in a line. */
export type Say = (line: string) => void;

const SILENTLY: Say = () => undefined;

/** The database, where no URL is configured for it. */
export const planDatabase = (config: Config, folder: DataFolder): PlannedPart[] =>
  config.databaseUrl === null ? [postgres(config, folder)] : [];

/** The tables of the database and its logins, which every part after it needs. */
const tables = (config: Config, folder: DataFolder, say: Say): PlannedWork => ({
  work: async (told) =>
    settingsOf(
      await prepareDatabase(preparationFor(config, config.databaseUrl ?? told['DATABASE_URL'] ?? '', folder.keys, say)),
    ),
});

/** Every service that no URL is configured for, on a database with its tables. */
export const planServices = (config: Config, folder: DataFolder, say: Say = SILENTLY): PlannedStep[] => [
  ...planDatabase(config, folder),
  tables(config, folder, say),
  ...(config.eventStoreUrl === null ? [ownEventStore(config, folder)] : []),
];

/** Where the event store listens, how it is guarded, and where its clients are sent, if elsewhere. */
export interface Listening {
  readonly host: string;
  readonly files: AccessFiles;
  /** `host:port` */
  readonly advertise?: string | undefined;
}

/** The event store alone, open to who reaches it unless it is told otherwise, with the database that keeps its log. */
export const planEventStore = (config: Config, folder: DataFolder, listening: Listening): PlannedStep[] => [
  ...planDatabase(config, folder),
  tables({ ...config, eventStoreUrl: null }, folder, SILENTLY),
  eventStore(config, folder, async () => listening),
];

/** What has to run here: the services, and the parts that are always ours. */
export const planParts = (config: Config, folder: DataFolder, say: Say): PlannedStep[] => {
  const port = onceTaken(() => take(folder, webPort(config)));
  return [
    ...planServices(config, folder, say),
    auditWriter(config, folder),
    PROJECTOR,
    ...(config.oidcIssuer === null ? [identityProvider(config, folder, port)] : []),
    web(config, folder, port),
  ];
};

/** The pages' port: the provider is told of it before they start, since it sends people back there only. */
const onceTaken = (taking: () => Promise<string>): (() => Promise<string>) => {
  let taken: Promise<string> | null = null;
  return () => (taken ??= taking());
};

const pagesAt = ({ publicUrl, host }: Config, port: string): string =>
  publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** It signs in who sits at this machine; a provider that is configured takes its place. */
const identityProvider = (config: Config, folder: DataFolder, port: () => Promise<string>): PlannedPart => ({
  name: 'identity provider',
  log: 'identity-provider',
  script: 'apps/identity-provider/main.js',
  tells: 'OVERSIGHT_PROVIDER',
  env: async () => ({
    OVERSIGHT_PUBLIC_URL: pagesAt(config, await port()),
    OIDC_AUDIENCE: config.oidcAudience,
    OVERSIGHT_PROVIDER_PORT: await take(folder, {
      port: config.providerPort,
      host: LOOPBACK,
      setting: 'OVERSIGHT_PROVIDER_PORT',
      forWhat: 'the embedded identity provider',
    }),
  }),
});

/** The first part that relies on the log being the one that the database was made from: the log is checked before it. */
const auditWriter = (config: Config, folder: DataFolder): PlannedPart => ({
  name: 'audit writer',
  log: 'audit-writer',
  script: 'apps/audit-writer/main.js',
  login: 'audit',
  alongside: true,
  env: async (told) => {
    await checkSameLog(servicesOf(config, told));
    const place = signerPlace(config, folder.signer);
    return { AUDIT_SIGNER_DIR: place?.folder ?? '', AUDIT_LOG_NAME: place?.name ?? '' };
  },
});

const PROJECTOR: PlannedPart = {
  name: 'projector',
  log: 'projector',
  script: 'apps/projector/main.js',
  login: 'projector',
  env: async () => ({}),
};

type Port = Omit<WantedPort, 'patience'>;

const take = async (folder: DataFolder, wanted: Port): Promise<string> =>
  String(await freePort({ ...wanted, patience: folder.leftInDisorder ? DISORDER_PATIENCE : 0 }));

const webPort = ({ port, host }: Config): Port => ({
  port,
  host,
  setting: 'OVERSIGHT_PORT',
  forWhat: 'the dashboard and the API',
});

/**
 * What can be refused before anything is started, so that nobody waits for it.
 * @throws CannotDo when the port of the last part is taken
 */
export const checkAhead = async (config: Config, folder: DataFolder): Promise<void> => {
  if (config.port !== 0) await take(folder, webPort(config));
};

const postgres = (config: Config, folder: DataFolder): PlannedPart => ({
  name: 'Postgres',
  log: 'postgres',
  script: 'libs/platform/postgres/embedded/host.mjs',
  tells: 'DATABASE_URL',
  prepare: () => endOrphan(folder.postgres),
  env: async () => {
    await endOrphan(folder.postgres);
    const port = await take(folder, {
      port: config.postgresPort,
      host: LOOPBACK,
      setting: 'OVERSIGHT_POSTGRES_PORT',
      forWhat: 'the embedded Postgres',
    });
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

const eventStore = (config: Config, folder: DataFolder, listening: () => Promise<Listening>): PlannedPart => ({
  name: 'event store',
  log: 'event-store',
  script: 'apps/eventstore/main.js',
  login: 'eventstore',
  tells: 'EVENTSTORE_URL',
  env: async () => {
    const { host, files, advertise } = await listening();
    const port = await take(folder, {
      port: config.eventStorePort,
      host,
      setting: 'OVERSIGHT_EVENTSTORE_PORT',
      forWhat: 'the embedded event store',
    });
    return {
      EVENTSTORE_HOST: host,
      EVENTSTORE_PORT: port,
      EVENTSTORE_ADVERTISE: advertise ?? '',
      EVENTSTORE_TLS_CERT_FILE: files.cert ?? '',
      EVENTSTORE_TLS_KEY_FILE: files.key ?? '',
      EVENTSTORE_USERS: files.users ?? '',
    };
  },
});

/** An event store that only this system writes: whoever else is on this machine has no credential. */
const ownEventStore = (config: Config, folder: DataFolder): PlannedPart => {
  const access = () => ownAccess(folder.keys, LOOPBACK);
  return {
    ...eventStore(config, folder, async () => ({ host: LOOPBACK, files: (await access()).files })),
    introduce: async (url) => {
      const { addressFor } = await access();
      await guardOwnLog(addressFor(ADMIN, url), USER);
      return addressFor(USER, url);
    },
  };
};

const web = (config: Config, folder: DataFolder, port: () => Promise<string>): PlannedPart => ({
  name: 'dashboard and API',
  log: 'web',
  script: 'apps/oversight/web/main.js',
  login: 'web',
  env: async () => ({
    ...webSecrets(process.env),
    OVERSIGHT_KEYS: folder.keys,
    OVERSIGHT_HOST: config.host,
    OVERSIGHT_PORT: await port(),
  }),
});
