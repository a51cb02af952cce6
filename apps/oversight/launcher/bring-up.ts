import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '#libs/platform/config.js';
import { ApiClient } from '../client/api-client.js';
import { CannotDo, messageOf } from '../failure.js';
import { recordSample } from '../sample/record-sample.js';
import { Console } from './console.js';
import { DataFolder } from './data-folder.js';
import { planParts } from './plan-parts.js';
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
    told.stopping();
    await supervisor.stop();
    folder.release();
  }
  told.down();
  process.exit(0);
};

const settings = (): Config => {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Nothing was started.');
  }
};

/** Starts every part in order, each told where the ones before it are; answers the address of the dashboard. */
const startAll = async (config: Config, folder: DataFolder, supervisor: Supervisor): Promise<string> => {
  let web = '';
  const env: Record<string, string> = {};
  for (const step of planParts(config, folder)) {
    const { url } = await supervisor.start({
      name: step.name,
      script: join(DIST, step.script),
      env: { ...env, ...(await step.env()) },
      logFile: folder.log(step.name),
      startWithin: 120_000,
    });
    if (step.tells && url) env[step.tells] = url;
    web = url ?? web;
  }
  return web;
};

/** Resolves at the first SIGINT or SIGTERM; a second one changes nothing, since ending in order is under way. */
const untilAskedToStop = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(undefined));
  });
