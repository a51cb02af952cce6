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

const START_TRIES = 30;
const RETRY_MS = 500;
const GONE_TRIES = 500;
const GONE_MS = 20;
/** Characters of what it said last. */
const LAST_WORDS = 2_000;
const HOST = join(process.cwd(), 'libs/platform/postgres/embedded/host.mjs');

/** Its state and its parent; undefined each, once it is gone. */
const statOf = async (pid: string) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, state, parent] = stat.slice(stat.lastIndexOf(')')).split(' ');
  return { state, parent };
};

const isRunning = async (pid: number) => !['Z', undefined].includes((await statOf(String(pid))).state);

/** Linux only. */
const childrenOf = async (parent: number) => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map(statOf));
  return pids.filter((_, i) => stats[i]?.parent === String(parent)).map(Number);
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
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    host.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-LAST_WORDS)));
    const exited = once(host, 'exit');
    const failed = exited.then(() => Promise.reject(new Error(`Postgres did not start: ${said}`)));
    const [ready] = (await Promise.race([once(host, 'message'), failed])) as [{ url: string }];
    failed.catch(() => undefined);
    return { host, exited, url: ready.url };
  };
  let running = await run();
  /** All processes of it. The first of them is stopped before the others are looked for, since it could begin another meanwhile. */
  const processes = async () => {
    const postmaster = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    signalAll([postmaster], 'SIGSTOP');
    return [postmaster, ...(await childrenOf(postmaster))];
  };
  return {
    url: running.url,
    kill: async () => {
      const killed = await processes();
      signalAll(killed, 'SIGKILL');
      await running.exited;
      // Its memory is in use until the last of them is gone, and the next server would be refused it.
      for (let left = GONE_TRIES; left > 0 && (await Promise.all(killed.map(isRunning))).includes(true); left--)
        await sleep(GONE_MS);
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
          await sleep(RETRY_MS); // a process that it began while it was killed may still hold its memory
        }
    },
    stop: async () => {
      running.host.kill('SIGTERM');
      await running.exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
