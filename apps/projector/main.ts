import { InvalidConfig, readServiceConfig } from '#libs/platform/config.js';
import { createLogger } from '#libs/platform/logging.js';
import { DatabaseUnavailable, WrongDatabase } from '#libs/platform/postgres/errors.js';
import { startProjector } from './start-projector.js';

const run = async (): Promise<void> => {
  const config = readServiceConfig(process.env);
  const projector = await startProjector(config, createLogger('projector', config.logLevel));
  process.send?.({ ready: true });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= projector.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
};

const isExpected = (error: unknown): error is Error =>
  error instanceof InvalidConfig || error instanceof DatabaseUnavailable || error instanceof WrongDatabase;

run().catch((error: unknown) => {
  console.error(isExpected(error) ? error.message : error);
  process.exit(1);
});
