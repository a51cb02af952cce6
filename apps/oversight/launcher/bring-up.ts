import { once } from 'node:events';
import { demandLoopback } from '#apps/identity-provider/settings.js';
import { type Config, readConfig } from '#libs/platform/config.js';
import { keepStandardStreams } from '#libs/platform/standard-streams.js';
import { ApiClient } from '../client/api-client.js';
import { CannotDo, messageOf } from '../failure.js';
import { recordSample } from '../record-sample.js';
import { listenForStop } from './asked-to-stop.js';
import { Console } from './console.js';
import { DataFolder } from './data-folder.js';
import { canBeAsked } from './first-page.js';
import { checkAhead, planParts } from './plan-parts.js';
import type { Services } from './running-services.js';
import { checkServices } from './services.js';
import { startParts } from './start-parts.js';
import { servicesOf } from './part-settings.js';
import { Supervisor } from './supervisor.js';

/** Brings up the whole system and keeps it up until Ctrl-C or SIGTERM, which end it in order. */
export const bringUp = async ({ sample }: { sample: boolean }): Promise<void> => {
  keepStandardStreams();
  const began = Date.now();
  const config = settings();
  const folder = DataFolder.open(config.dataFolder);
  const told = new Console();
  const supervisor = new Supervisor(told);
  const { signal } = listenForStop();
  const asked = once(signal, 'abort').then(() => null);
  try {
    told.starting(folder.path);
    const started = await Promise.race([startAll(config, folder, supervisor, told), asked]);
    if (started) {
      const { url, services } = started;
      const api = new ApiClient(url);
      if (!(await canBeAsked(api, signal)))
        told.step('the read models are being built from the log: the dashboard says how far');
      else if (sample && config.eventStoreUrl === null) await recordSample(api, told);
      folder.announce(url, services);
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
    if (config.oidcIssuer === null) demandLoopback(config.host, config.publicUrl);
    return config;
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Nothing was started.');
  }
};

/** Starts every part in order; answers the address of the dashboard, and where the services are. */
const startAll = async (
  config: Config,
  folder: DataFolder,
  supervisor: Supervisor,
  console: Console,
): Promise<{ url: string; services: Services }> => {
  await checkAhead(config, folder);
  await checkServices(config);
  const { told, lastUrl } = await startParts(
    planParts(config, folder, (line) => console.step(line)),
    folder,
    supervisor,
  );
  return { url: lastUrl, services: servicesOf(config, told) };
};
