import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commandOf, familyOf, listProcesses } from '#apps/oversight/launcher/processes.js';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const BIN = join(ROOT, 'bin/oversight.mjs');

/** What a person sees who runs `oversight …` in a terminal. */
export class OversightProcess {
  output = '';
  private readonly exited: Promise<number | null>;

  private static readonly running = new Set<OversightProcess>();

  private constructor(readonly child: ChildProcess) {
    OversightProcess.running.add(this);
    child.once('close', () => OversightProcess.running.delete(this));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  }

  /** @param input what comes in, of no terminal */
  static run(args: readonly string[], env: Readonly<Record<string, string>>, input = ''): OversightProcess {
    const child = spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' });
    // One that reads nothing may have ended before it was written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return new OversightProcess(child);
  }

  /** As `run`, by somebody whose new files are open to others as far as the umask lets them. */
  static runUnder(umask: string, args: readonly string[], env: Readonly<Record<string, string>>): OversightProcess {
    const script = 'umask "$0" && exec "$@"';
    return new OversightProcess(
      spawn('sh', ['-c', script, umask, process.execPath, BIN, ...args], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Ends what a test that failed half-way has left running. */
  static async endAll(): Promise<void> {
    await Promise.all([...OversightProcess.running].map((each) => each.end('SIGTERM')));
  }

  /** Waits until the output matches, at most a minute and a half (a first start builds and makes a database). */
  async until(pattern: RegExp, count = 1): Promise<RegExpMatchArray> {
    const all = new RegExp(pattern, 'g');
    for (let i = 0; i < 900; i++) {
      const found = [...this.output.matchAll(all)];
      const match = found[count - 1];
      if (match) return match;
      if (this.child.exitCode !== null) break;
      await sleep(100);
    }
    throw new Error(`no ${String(pattern)} in:\n${this.output}`);
  }

  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }

  ended(): Promise<number | null> {
    return this.exited;
  }
}

/** Processes of this machine that were started with this setting in their environment. */
export const processesOf = (setting: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(setting);
      } catch {
        return false;
      }
    })
    .map((pid) => Number.parseInt(pid, 10));

/** The process of a part, by its script and the data folder that it was started for. */
export const pidOf = (script: string, dataFolder: string): number => {
  const pid = processesOf(`OVERSIGHT_DATA=${dataFolder}`).find((id) =>
    readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(script),
  );
  if (pid === undefined) throw new Error(`no process runs ${script} for ${dataFolder}`);
  return pid;
};

/** The main process of the embedded Postgres, by its own program: it may live on without the part that started it. */
export const POSTMASTER = 'native/bin/postgres';

/**
 * A process of the embedded Postgres that serves one connection of a part. It is found as a child of the main process, since
 * its own environment cannot be read.
 */
export const connectionOfPostgres = (dataFolder: string): number => {
  const served = familyOf(pidOf(POSTMASTER, dataFolder), listProcesses()).find(({ pid }) =>
    commandOf(pid).startsWith('postgres: oversight_'),
  );
  if (!served) throw new Error('Postgres serves nobody');
  return served.pid;
};
