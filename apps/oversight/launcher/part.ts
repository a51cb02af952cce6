import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { withoutLogins } from '#libs/platform/postgres/logins.js';
import { FILE_MODE } from './private-folder.js';

/** One process of the system: what runs it, what it is told, and where it writes what it has to say. */
export interface PartPlan {
  readonly name: string;
  /** The script, absolute. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** How long it may take until it says that it is ready, in ms. */
  readonly startWithin: number;
  /** Clears away, before each start, what an earlier run that was killed has left. */
  readonly prepare?: () => Promise<void>;
}

/** What a part says when it is ready; parts that listen tell their URL. */
export interface Ready {
  readonly ready: true;
  readonly url?: string;
}

const isReady = (message: unknown): message is Ready =>
  typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;

const LARGEST_LOG = 10 * 1024 * 1024;
const LAST_WORDS = 2000;

/** Opens a log to append to; one that has grown large is put aside as `.1` first. */
const openLog = (file: string): number => {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, 'a', FILE_MODE);
};

/** The end of what was written to a log since `from`: usually why a part ended. */
const lastWords = (file: string, from: number): string => {
  const said = readFileSync(file).subarray(from).toString('utf8').trim();
  return said === '' ? '' : `:\n${said.slice(-LAST_WORDS)}\n(more in ${file})`;
};

/** A part ended, or said nothing, before it was ready. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';

  constructor(
    part: string,
    readonly how: string,
  ) {
    super(`The ${part} could not be started; it ${how}`);
  }
}

/** A part that is running, or has ended. */
export class Part {
  private constructor(
    readonly plan: PartPlan,
    private readonly child: ChildProcess,
    /** Resolves when the process is gone, with what ended it. */
    readonly ended: Promise<string>,
  ) {}

  /**
   * Starts the process in a session of its own, so that Ctrl-C reaches only the launcher, which ends the parts in order;
   * the IPC channel tells a part that its launcher is gone.
   * @throws CannotStart when it ends, or says nothing, before it is ready
   */
  static async start(plan: PartPlan): Promise<{ part: Part; ready: Ready }> {
    await plan.prepare?.();
    const log = openLog(plan.logFile);
    const from = fstatSync(log).size;
    const child = fork(plan.script, [], {
      env: { ...withoutLogins(process.env), ...plan.env },
      // A file, not a pipe: what a part says while its launcher is gone is kept too.
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) =>
        resolve(signal ? `ended by ${signal}` : `ended with code ${code}${lastWords(plan.logFile, from)}`),
      );
    });
    const part = new Part(plan, child, ended);
    const ready = await part.untilReady();
    return { part, ready };
  }

  /** Asks it to end, and ends it when it does not within `patience` ms. */
  async stop(patience: number): Promise<void> {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), patience);
    await this.ended;
    clearTimeout(timer);
  }

  private async untilReady(): Promise<Ready> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Ready>((resolve, reject) => {
        this.child.on('message', (message) => {
          if (isReady(message)) resolve(message);
        });
        this.child.once('error', reject);
        void this.ended.then((how) => reject(new CannotStart(this.plan.name, how)));
        timer = setTimeout(() => {
          this.child.kill('SIGKILL');
          reject(new CannotStart(this.plan.name, `was not ready after ${this.plan.startWithin / 1000} s`));
        }, this.plan.startWithin);
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
