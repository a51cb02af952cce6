import { fork, type ChildProcess } from 'node:child_process';
import { withoutLogins } from '#libs/platform/postgres/logins.js';
import { withoutWebSecrets } from '#libs/platform/web-secrets.js';
import { leaveWordOfProcess } from './left-over.js';
import { Liveness } from './liveness.js';
import { noteIn, openLog, sizeOf, wordsSince } from './part-log.js';
import { standsStill } from './stands-still.js';

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

/** Milliseconds between two looks of the launcher at a part. */
const LOOK_MS = 2_000;

const isReady = (message: unknown): message is Ready =>
  typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;

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
  private readonly liveness = new Liveness();
  private readonly looks: NodeJS.Timeout;
  /** Why it was ended, where the launcher did. */
  private why: string | null = null;
  /** Resolves when the process is gone, with what ended it. */
  readonly ended: Promise<string>;

  private constructor(
    readonly plan: PartPlan,
    private readonly child: ChildProcess,
    logFrom: number,
  ) {
    this.looks = setInterval(() => this.look(), LOOK_MS);
    this.child.on('message', () => this.liveness.heard());
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        clearInterval(this.looks);
        const how = signal ? `ended by ${signal}` : `ended with code ${code}${wordsSince(logFrom, plan.logFile)}`;
        resolve(this.why ?? how);
      });
    });
  }

  /**
   * Starts the process in a session of its own, so that Ctrl-C reaches only the launcher, which ends the parts in order;
   * the IPC channel tells a part that its launcher is gone. One that stands still or says nothing is ended.
   * @throws CannotStart when it ends, or says nothing, before it is ready
   */
  static async start(plan: PartPlan): Promise<{ part: Part; ready: Ready }> {
    await plan.prepare?.();
    const log = openLog(plan.logFile);
    const from = sizeOf(log.file);
    const child = fork(plan.script, [], {
      env: { ...withoutWebSecrets(withoutLogins(process.env)), ...plan.env },
      // A file, not a pipe: what a part says while its launcher is gone is kept too.
      stdio: ['ignore', log.file, log.file, 'ipc'],
      detached: true,
    });
    log.close();
    if (child.pid !== undefined) leaveWordOfProcess(plan.logFile, child.pid);
    const part = new Part(plan, child, from);
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

  private look(): void {
    const why = this.liveness.look(this.child.pid !== undefined && standsStill(this.child.pid));
    if (why === null) return;
    this.why = `${why}, and was ended`;
    noteIn(this.plan.logFile, `The launcher ended this process: it ${why}.`);
    // Nothing else ends a process that was stopped.
    this.child.kill('SIGKILL');
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
