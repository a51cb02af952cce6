import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOST = fileURLToPath(new URL('../../platform/postgres/embedded/host.mjs', import.meta.url));

/** Jest loads this file as it is, so it can import no TypeScript, free-port.ts neither. */
const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
};

const start = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oversight-test-'));
  // Under root the server runs as another user, who must reach its folder.
  await chmod(folder, 0o711);
  const asked = {
    databaseDir: join(folder, 'postgres'),
    port: await freePort(),
    database: 'postgres',
    passwordFile: join(folder, 'password'),
  };
  const host = fork(HOST, [], {
    env: { ...process.env, EMBEDDED_POSTGRES: JSON.stringify(asked) },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = [];
  for (const stream of [host.stdout, host.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const exited = once(host, 'exit');
  const failed = exited.then(() => {
    throw new Error(`Postgres for the tests did not start:\n${output.join('')}`);
  });
  const [{ url }] = await Promise.race([once(host, 'message'), failed]);
  failed.catch(() => undefined);
  const stop = async () => {
    host.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
};

/**
 * Global setup of every project whose specs need a database: one Postgres for the whole run, named in TEST_DATABASE_URL,
 * unless that already names a server.
 */
export default async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.testPostgres = await start();
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
}
