import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';

interface Options {
  readonly data?: string;
  readonly port?: string;
  readonly host: string;
  readonly advertise?: string;
}

export const eventStoreCommand = (): Command =>
  new Command('eventstore')
    .description('Runs the embedded event store alone, for any client of EventStoreDB, and prints its address.')
    .option('--data <folder>', 'where it keeps its log (OVERSIGHT_DATA); DATABASE_URL names a Postgres instead')
    .option('--port <number>', 'where it listens (OVERSIGHT_EVENTSTORE_PORT, else 2113; 0 takes any free one)')
    .option('--host <address>', 'the address that it listens on', '127.0.0.1')
    .option('--advertise <host:port>', 'where clients that ask for the cluster are sent')
    .action(async ({ data, port, host, advertise }: Options) => {
      const { dataFolder, ...config } = readConfig({
        ...process.env,
        ...(port !== undefined && { OVERSIGHT_EVENTSTORE_PORT: port }),
      });
      // Loaded only here: the other commands need nothing of what it brings along.
      const { runEventStore } = await import('../launcher/run-event-store.js');
      await runEventStore(
        { ...config, dataFolder: data === undefined ? dataFolder : resolve(data), postgresPort: 0 },
        { host, advertise },
      );
    });
