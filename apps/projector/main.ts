import { InvalidAddress } from '#libs/event-store/connect.js';
import { LogNotReadable } from '#libs/event-store/log-readable.js';
import { InvalidConfig, readServiceConfig } from '#libs/platform/config.js';
import { createLogger } from '#libs/platform/logging.js';
import { DatabaseUnavailable, WrongDatabase } from '#libs/platform/postgres/errors.js';
import { runMain } from '#libs/platform/run-main.js';
import { stopOn } from '#libs/platform/stop-on.js';
import { startProjector } from './start-projector.js';

const start = async (): Promise<void> => {
  const config = readServiceConfig(process.env, 'projector');
  const projector = await startProjector(config, createLogger('projector', config.logLevel));
  stopOn(() => projector.stop());
  process.send?.({ ready: true });
};

runMain(start, [InvalidConfig, InvalidAddress, LogNotReadable, DatabaseUnavailable, WrongDatabase]);
