import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../failure.js';
import { CannotStart, Part, type PartPlan, type Ready } from './part.js';

export interface PartObserver {
  started(name: string, ready: Ready, ms: number): void;
  crashed(name: string, how: string, againInMs: number): void;
  back(name: string): void;
  stopped(name: string): void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** A part that ran this long is not in a crash loop. */
const STABLE_AFTER = 10_000;
const STOP_PATIENCE = 20_000;

/** Starts parts in order, starts again what crashes, and ends them in the opposite order. */
export class Supervisor {
  private readonly running = new Map<string, Part>();
  private readonly keeping: Promise<void>[] = [];
  private readonly stopping = new AbortController();

  constructor(private readonly told: PartObserver) {}

  /** @throws CannotStart when the part cannot be started the first time */
  async start(plan: PartPlan): Promise<Ready> {
    const began = Date.now();
    const { part, ready } = await Part.start(plan);
    this.running.set(plan.name, part);
    this.told.started(plan.name, ready, Date.now() - began);
    this.keeping.push(this.keep(part));
    return ready;
  }

  get runsAny(): boolean {
    return this.running.size > 0;
  }

  /** Ends all parts, the last started first. A part that is just being started again ends with it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    for (const name of [...this.running.keys()].reverse()) {
      await this.running.get(name)?.stop(STOP_PATIENCE);
      this.told.stopped(name);
    }
    await Promise.all(this.keeping);
  }

  private async keep(first: Part): Promise<void> {
    const { plan } = first;
    let part: Part | null = first;
    let pause = FIRST_PAUSE;
    let since = Date.now();
    let how = await part.ended;
    while (!this.stopping.signal.aborted) {
      if (Date.now() - since > STABLE_AFTER) pause = FIRST_PAUSE;
      this.told.crashed(plan.name, how, pause);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      since = Date.now();
      part = await this.again(plan, (why) => (how = why));
      if (!part) continue;
      this.told.back(plan.name);
      how = await part.ended;
    }
  }

  private async again(plan: PartPlan, failed: (why: string) => void): Promise<Part | null> {
    try {
      const { part } = await Part.start(plan);
      this.running.set(plan.name, part);
      if (this.stopping.signal.aborted) await part.stop(STOP_PATIENCE);
      return part;
    } catch (error) {
      failed(error instanceof CannotStart ? error.how : messageOf(error));
      return null;
    }
  }
}
