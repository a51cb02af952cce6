import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { eventStoreUserCommand } from './eventstore-user.js';

interface Options {
  readonly data?: string;
  readonly port?: string;
  readonly host: string;
  readonly advertise?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly users?: string;
}

/** A file's absolute path, if one is named. */
const given = (file: string | undefined) => (file ? resolve(file) : undefined);

export const eventStoreCommand = (): Command =>
  new Command('eventstore')
    .description(
      'Runs the embedded event store alone, for any client of EventStoreDB, and prints its address. Without --users it asks nobody who they are: every program on this machine may read and write it.',
    )
    .option('--data <folder>', 'where it keeps its log (OVERSIGHT_DATA); DATABASE_URL names a Postgres instead')
    .option('--port <number>', 'where it listens (OVERSIGHT_EVENTSTORE_PORT, else 2113; 0 takes any free one)')
    .option('--host <address>', 'the address that it listens on; beyond loopback it needs TLS and users', '127.0.0.1')
    .option('--advertise <host:port>', 'where clients that ask for the cluster are sent')
    .option('--tls-cert <file>', 'its certificate and what signed that, as PEM (EVENTSTORE_TLS_CERT_FILE)')
    .option('--tls-key <file>', "the certificate's private key, as PEM (EVENTSTORE_TLS_KEY_FILE)")
    .option('--users <file>', 'who may sign in, by lines of `oversight eventstore user` (EVENTSTORE_USERS)')
    .addCommand(eventStoreUserCommand())
    .action(async ({ data, port, host, advertise, ...files }: Options) => {
      const { dataFolder, ...config } = readConfig({
        ...process.env,
        ...(port !== undefined && { OVERSIGHT_EVENTSTORE_PORT: port }),
      });
      // Loaded only here: the other commands need nothing of what it brings along.
      const { runEventStore } = await import('../launcher/run-event-store.js');
      await runEventStore(
        { ...config, dataFolder: data === undefined ? dataFolder : resolve(data), postgresPort: 0 },
        {
          host,
          advertise,
          files: {
            cert: given(files.tlsCert ?? process.env['EVENTSTORE_TLS_CERT_FILE']),
            key: given(files.tlsKey ?? process.env['EVENTSTORE_TLS_KEY_FILE']),
            users: given(files.users ?? process.env['EVENTSTORE_USERS']),
          },
        },
      );
    });
