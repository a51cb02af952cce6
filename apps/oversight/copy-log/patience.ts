import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '#libs/event-store/raw-log/call-errors.js';
import { CannotDo, messageOf } from '../failure.js';

/** How long nothing may go on: servers start again and clusters elect leaders in less. */
const PATIENCE_MS = 120_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** How long a server that is away is waited for, however often it is tried meanwhile. */
export class Patience {
  private end = 0;

  /** @param address of the server, for people */
  constructor(
    private readonly address: string,
    private readonly ms = PATIENCE_MS,
  ) {}

  /**
   * Waits before the next try, longer each time.
   * @param failures how often it has failed since something went on, from 0
   * @throws CannotDo when nothing went on for long enough; the error itself if waiting does not help
   */
  async after(error: unknown, failures: number): Promise<void> {
    if (!isPassing(error)) throw error;
    const now = performance.now();
    if (failures === 0) this.end = now + this.ms;
    if (now >= this.end)
      throw new CannotDo(
        `The event store at ${this.address} has not answered for ${Math.round(this.ms / 1000)} s: ${messageOf(error)}`,
        'What is copied stays. Give the same command again, and it goes on from there.',
      );
    await sleep(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS, this.end - now));
  }

  /** Tries again what may be done twice. */
  async over<T>(action: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures++) {
      try {
        return await action();
      } catch (error) {
        await this.after(error, failures);
      }
    }
  }
}
