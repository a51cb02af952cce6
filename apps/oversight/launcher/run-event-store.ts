import { once } from 'node:events';
import type { Config } from '#libs/platform/config.js';
import { keepStandardStreams } from '#libs/platform/standard-streams.js';
import { listenForStop } from './asked-to-stop.js';
import { DataFolder } from './data-folder.js';
import { demandGuard } from './guarded.js';
import { type Listening, planEventStore } from './plan-parts.js';
import { QuietConsole } from './quiet-console.js';
import { checkServices } from './services.js';
import { startParts } from './start-parts.js';
import { Supervisor } from './supervisor.js';

const OPEN_WARNING =
  'This event store asks nobody who they are: every program on this machine may read and write it. --tls-cert, --tls-key and --users change that.';

/**
 * Keeps the event store up, alone, until it is asked to end; its address is all that it says on standard output.
 * @throws CannotDo when it cannot be started
 */
export const runEventStore = async (config: Config, listening: Listening): Promise<void> => {
  keepStandardStreams();
  demandGuard(listening);
  await checkServices({ ...config, eventStoreUrl: null });
  const folder = DataFolder.open(config.dataFolder);
  const supervisor = new Supervisor(new QuietConsole());
  const { signal } = listenForStop();
  const asked = once(signal, 'abort').then(() => null);
  try {
    const started = await Promise.race([
      startParts(planEventStore(config, folder, listening), folder, supervisor),
      asked,
    ]);
    if (started) {
      if (!listening.files.users) process.stderr.write(`${OPEN_WARNING}\n`);
      process.stdout.write(`${started.lastUrl}\n`);
      await asked;
    }
  } finally {
    await supervisor.stop();
    folder.release();
  }
  process.exit(0);
};
