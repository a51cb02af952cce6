import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback, NotLoopback } from '#apps/api/identity/loopback.js';
import { type Config, readConfig } from '#libs/platform/config.js';
import { ApiClient } from '../client/api-client.js';
import { CannotDo, messageOf } from '../failure.js';
import { recordSample } from '../sample/record-sample.js';
import { Console } from './console.js';
import { DataFolder } from './data-folder.js';
import { CannotStart } from './part.js';
import { checkAhead, planParts } from './plan-parts.js';
import { checkServices } from './services.js';
import { Supervisor } from './supervisor.js';

const DIST = fileURLToPath(new URL('../../../', import.meta.url));

/** Brings up the whole system and keeps it up until Ctrl-C or SIGTERM, which end it in order. */
export const bringUp = async ({ sample }: { sample: boolean }): Promise<void> => {
  const began = Date.now();
  const config = settings();
  const folder = DataFolder.open(config.dataFolder);
  const told = new Console();
  const supervisor = new Supervisor(told);
  const asked = untilAskedToStop();
  try {
    told.starting(folder.path);
    const url = await Promise.race([startAll(config, folder, supervisor), asked]);
    if (url) {
      if (sample && config.eventStoreUrl === null) await recordSample(new ApiClient(url), told);
      folder.announce(url);
      told.up(url, Date.now() - began);
      await asked;
    }
  } finally {
    if (supervisor.runsAny) told.stopping();
    await supervisor.stop();
    folder.release();
  }
  told.down();
  process.exit(0);
};

const settings = (): Config => {
  try {
    const config = readConfig(process.env);
    if (config.oidcIssuer === null && !isLoopback(config.host)) throw new NotLoopback(config.host);
    return config;
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Nothing was started.');
  }
};

/** Starts every part in order, each told where the ones before it are; answers the address of the dashboard. */
const startAll = async (config: Config, folder: DataFolder, supervisor: Supervisor): Promise<string> => {
  await checkAhead(config, folder);
  await checkServices(config);
  let web = '';
  const env: Record<string, string> = {};
  for (const step of planParts(config, folder)) {
    const plan = {
      name: step.name,
      script: join(DIST, step.script),
      env: { ...env, ...(await step.env()) },
      logFile: folder.log(step.log),
      startWithin: 120_000,
      ...(step.prepare && { prepare: step.prepare }),
    };
    const { url } = await supervisor.start(plan).catch((error: unknown) => {
      if (!(error instanceof CannotStart)) throw error;
      throw new CannotDo(error.message, 'Everything else was stopped again; what was recorded is kept.');
    });
    if (step.tells && url) env[step.tells] = url;
    web = url ?? web;
  }
  return web;
};

/** Resolves at the first SIGINT, SIGTERM or SIGHUP (the terminal was closed); a second one changes nothing, since ending in order is under way. */
const untilAskedToStop = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
    // The terminal may be what went: then there is nobody to tell, and ending in order goes on.
    process.stdout.on('error', () => undefined);
  });
