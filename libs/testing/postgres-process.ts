import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

export interface PostgresProcess {
  url: string;
  /** kill -9 of every process of it, as when the machine goes down but for its page cache. */
  kill(): Promise<void>;
  /** SIGSTOP of every process of it; SIGCONT. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Starts it again on its folder, after a kill. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

const START_TRIES = 5;
const RETRY_MS = 200;
const HOST = join(process.cwd(), 'libs/platform/postgres/embedded/host.mjs');

const parentOf = async (pid: string) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')')).split(' ')[2];
};

/** Linux only. */
const childrenOf = async (parent: number) => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map(parentOf));
  return pids.filter((_, i) => parents[i] === String(parent)).map(Number);
};

const signalAll = (pids: number[], signal: NodeJS.Signals) => {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // it is gone already
    }
};

/**
 * A Postgres of its own that a test may kill and start again at the same address.
 * @param where its folder is made
 * @param settings of the server, such as fsync=off
 */
export const startPostgresProcess = async (
  where: string = tmpdir(),
  settings: readonly string[] = [],
): Promise<PostgresProcess> => {
  const folder = await mkdtemp(join(where, 'oversight-test-'));
  // Under root the server runs as another user, who must reach its folder.
  await chmod(folder, 0o711);
  const databaseDir = join(folder, 'postgres');
  const port = await freePort();
  const asked = { databaseDir, port, database: 'postgres', passwordFile: join(folder, 'password'), settings };
  const run = async () => {
    const host = fork(HOST, [], {
      env: { ...process.env, EMBEDDED_POSTGRES: JSON.stringify(asked) },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const exited = once(host, 'exit');
    const failed = exited.then(() => Promise.reject(new Error('Postgres did not start.')));
    const [ready] = (await Promise.race([once(host, 'message'), failed])) as [{ url: string }];
    failed.catch(() => undefined);
    return { host, exited, url: ready.url };
  };
  let running = await run();
  const processes = async () => {
    const postmaster = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    return [postmaster, ...(await childrenOf(postmaster))];
  };
  return {
    url: running.url,
    kill: async () => {
      signalAll(await processes(), 'SIGKILL');
      await running.exited;
    },
    freeze: async () => signalAll(await processes(), 'SIGSTOP'),
    thaw: async () => signalAll(await processes(), 'SIGCONT'),
    start: async () => {
      for (let left = START_TRIES; ; left--)
        try {
          running = await run();
          return;
        } catch (error) {
          if (left === 1) throw error;
          await sleep(RETRY_MS); // the memory of one that was killed may not be free at once
        }
    },
    stop: async () => {
      running.host.kill('SIGTERM');
      await running.exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
