import { fork, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** From where jest runs: this file is loaded both as CommonJS and as a module, which know their place differently. */
const HOST = join(process.cwd(), 'libs/platform/postgres/embedded/host.mjs');

/** A Postgres server of its own, with settings such as `fsync=off`, in a folder that goes when it stops. */
export const startPostgres = async (settings: string[] = []): Promise<OwnPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'oversight-test-'));
  // Under root the server runs as another user, who must reach its folder.
  await chmod(folder, 0o711);
  const asked = {
    databaseDir: join(folder, 'postgres'),
    port: await freePort(),
    database: 'postgres',
    passwordFile: join(folder, 'password'),
    settings,
  };
  const host = fork(HOST, [], {
    env: { ...process.env, EMBEDDED_POSTGRES: JSON.stringify(asked) },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output: string[] = [];
  for (const stream of [host.stdout, host.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)));
  const exited = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    host.once('message', (message: { url: string }) => resolve(message.url));
    void exited.then(() => reject(new Error(`Postgres for the tests did not start:\n${output.join('')}`)));
  });
  return {
    url,
    stop: async () => {
      host.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Specs that start the real command line run side by side: the build that they need is made before them, if it is stale. */
const buildOnce = () => {
  spawnSync(process.execPath, ['bin/oversight.mjs', '--help'], { stdio: ['ignore', 'ignore', 'inherit'] });
};

/**
 * Starts one Postgres for the whole run and names it in TEST_DATABASE_URL, unless that already names a server
 * or only unit specs were asked for. Jest loads this file as CommonJS, so it imports nothing of the project.
 */
export default async function setUp(asked: AskedFor): Promise<void> {
  if (onlyUnitSpecs(asked)) return;
  buildOnce();
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.testPostgres = await startPostgres();
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
}
