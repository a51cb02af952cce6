import { join } from 'node:path';
import type { Config } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';
import { isSameDatabase } from '../logins/login-url.js';
import { madeLogin } from '../logins/made-login.js';
import { preparationFor } from '../logins/preparation.js';
import { prepareDatabase } from '../logins/prepare-database.js';
import { listenForStop } from './asked-to-stop.js';
import { DataFolder } from './data-folder.js';
import { runningIn } from './running-mark.js';
import { planDatabase, type PlannedStep, planServices } from './plan-parts.js';
import { QuietConsole } from './quiet-console.js';
import { servicesIn, type Services } from './running-services.js';
import { checkServices } from './services.js';
import { startParts } from './start-parts.js';
import { type PartSettings, servicesOf, settingsOf } from './part-settings.js';
import { Supervisor } from './supervisor.js';

/** The user stopped it (Ctrl-C, SIGTERM or SIGHUP) before the work was done. */
export class Stopped extends CannotDo {
  constructor() {
    super('Stopped before it was done.', 'It can be started again.');
  }
}

/** Work that ends soon once `signal` is aborted; its services run until it has settled. */
export type Work<T, S> = (services: S, signal: AbortSignal) => Promise<T>;

/**
 * Runs work that needs both services: those of the system that runs on the data folder, those that are configured, or
 * embedded ones started for it and ended after it, in order, also when it fails or is stopped.
 * @throws CannotDo when they cannot be had; Stopped when Ctrl-C came first
 */
export const withServices = <T>(config: Config, work: Work<T, Services>): Promise<T> =>
  underStop(async (signal) => {
    await checkServices(config);
    const { databaseUrl, eventStoreUrl, dataFolder } = config;
    if (databaseUrl !== null && eventStoreUrl !== null) {
      const urls = await prepareDatabase(
        preparationFor(config, databaseUrl, join(dataFolder, 'keys'), () => undefined),
      );
      return work(servicesOf(config, settingsOf(urls)), signal);
    }
    const running = runningServices(config);
    if (running) return work(running, signal);
    return onFolder(config, planServices, signal, (services) => work(services, signal));
  });

/**
 * As `withServices`, for work that reads what a backup keeps: no event store is started for it, and a database that does
 * not run is read as it lies there.
 */
export const withDatabase = <T>(config: Config, work: Work<T, string>): Promise<T> =>
  underStop(async (signal) => {
    await checkServices({ ...config, eventStoreUrl: null });
    const url = await backupUrlOf(config);
    if (url !== null) return work(url, signal);
    return onFolder(config, planDatabase, signal, (_, told) => work(told['DATABASE_URL'] ?? '', signal));
  });

/** A database of before the logins has none of that name: the one that is configured reads it. */
const backupUrlOf = async (config: Config): Promise<string | null> => {
  const { databaseUrl, loginUrls, dataFolder } = config;
  if (databaseUrl === null) return runningServices(config)?.backupUrl ?? null;
  return loginUrls.backup ?? (await madeLogin('backup', databaseUrl, join(dataFolder, 'keys'))) ?? databaseUrl;
};

/**
 * Runs work on a new database in an empty folder. When the work is done and Postgres has ended in order, the folder is
 * whole; when it fails or is stopped, the folder is empty again.
 * @throws CannotDo when the folder is not empty or Postgres does not start; Stopped when Ctrl-C came first
 */
export const withNewFolder = <T>(
  config: Config,
  work: Work<T, { readonly databaseUrl: string; readonly keys: string }>,
): Promise<T> =>
  underStop(async (signal) => {
    const folder = await DataFolder.openForRestore(config.dataFolder);
    try {
      const done = await withParts(config, folder, planDatabase, signal, (_, told) =>
        work({ databaseUrl: told['DATABASE_URL'] ?? '', keys: folder.keys }, signal),
      );
      folder.complete();
      folder.release();
      return done;
    } catch (error) {
      folder.abandon();
      throw error;
    }
  });

const underStop = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const { signal, ignore } = listenForStop(new Stopped());
  try {
    return await run(signal);
  } finally {
    ignore();
  }
};

/**
 * The services of the system that runs on the data folder, or null.
 * @throws CannotDo when it is not up, or works with other services than are configured
 */
const runningServices = (config: Config): Services | null => {
  const running = runningIn(config.dataFolder);
  if (!running || running.pid === process.pid) return null;
  const services = servicesIn(config.dataFolder);
  if (!services)
    throw new CannotDo(
      `Oversight is just starting or stopping on the data folder ${config.dataFolder}, another command is at work there, or it runs as another user (process ${running.pid}).`,
      'Try again in a moment, as the user that it runs as.',
    );
  const { databaseUrl, eventStoreUrl } = config;
  const otherDatabase = databaseUrl !== null && !isSameDatabase(databaseUrl, services.databaseUrl);
  if (otherDatabase || (eventStoreUrl !== null && eventStoreUrl !== services.eventStoreUrl))
    throw new CannotDo(
      `The system that runs on the data folder ${config.dataFolder} works with another ${otherDatabase ? 'database than DATABASE_URL' : 'event store than EVENTSTORE_URL'} names.`,
      'Leave that setting out, or name another data folder with OVERSIGHT_DATA.',
    );
  return services;
};

type Plan = (config: Config, folder: DataFolder) => PlannedStep[];
type OnServices<T> = (services: Services, told: PartSettings) => Promise<T>;

const onFolder = async <T>(config: Config, plan: Plan, signal: AbortSignal, work: OnServices<T>): Promise<T> => {
  const folder =
    config.databaseUrl === null ? DataFolder.openThere(config.dataFolder) : DataFolder.open(config.dataFolder);
  try {
    return await withParts(config, folder, plan, signal, work);
  } finally {
    folder.release();
  }
};

/** Starts the parts on the data folder for the work alone: on any free ports, since nobody else asks for them. */
const withParts = async <T>(
  config: Config,
  folder: DataFolder,
  plan: Plan,
  signal: AbortSignal,
  work: OnServices<T>,
): Promise<T> => {
  const supervisor = new Supervisor(new QuietConsole());
  try {
    const steps = plan({ ...config, postgresPort: 0, eventStorePort: 0 }, folder);
    const { told } = await startParts(steps, folder, supervisor, signal);
    return await work(servicesOf(config, told), told);
  } finally {
    await supervisor.stop();
  }
};
