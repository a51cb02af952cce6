import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#libs/kernel/position.js';

const POLL_MS = 15;

interface Waiter {
  readonly position: Position;
  /** Milliseconds of `performance.now()`. */
  readonly until: number;
  readonly settle: (arrived: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** Many who wait for positions ask the database as one, and nobody asks when nobody waits. */
export class PositionWaiters {
  private readonly waiting = new Set<Waiter>();
  private polling = false;

  constructor(private readonly ask: () => Promise<Position>) {}

  /** Whether the position is reached before `timeoutMs` milliseconds are over; asked at least once. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((settle, fail) => {
      this.waiting.add({ position, until: performance.now() + timeoutMs, settle, fail });
      if (!this.polling) void this.poll();
    });
  }

  private async poll(): Promise<void> {
    this.polling = true;
    while (this.waiting.size > 0) {
      const asking = [...this.waiting];
      try {
        const reached = await this.ask();
        for (const waiter of asking) this.tell(waiter, reached);
      } catch (error) {
        for (const waiter of asking) this.leave(waiter).fail(error);
      }
      if (this.waiting.size > 0) await sleep(POLL_MS);
    }
    this.polling = false;
  }

  private tell(waiter: Waiter, reached: Position): void {
    if (reached >= waiter.position) this.leave(waiter).settle(true);
    else if (performance.now() >= waiter.until) this.leave(waiter).settle(false);
  }

  private leave(waiter: Waiter): Waiter {
    this.waiting.delete(waiter);
    return waiter;
  }
}
