import type { DataSource } from 'typeorm';
import { parsePosition, type Position } from '#libs/kernel/position.js';
import { Listener } from '#libs/platform/postgres/listener.js';
import { POSITION_CHANNEL } from './generations/generation.js';

const LOOK_MS = 250;

interface Waiter {
  readonly position: Position;
  readonly timer: NodeJS.Timeout;
  /** Its time is over: the next look is its last. */
  late: boolean;
  readonly settle: (arrived: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Many who wait for positions ask the database as one: when somebody begins to wait, when one of them was notified of, when
 * a time is over, and now and then, since a notification may not be heard: while the connection that listens is made anew,
 * or through a pooler that gives it to others. Nobody asks when nobody waits.
 */
export class PositionWaiters {
  private readonly waiting = new Set<Waiter>();
  private readonly listener: Listener;
  private looking = false;
  private lookAgain = false;
  private looks: NodeJS.Timeout | null = null;

  /** `ask` reads the position that is reached; `everyMs`: how often it is asked by those who heard nothing. */
  constructor(
    db: DataSource,
    private readonly ask: () => Promise<Position>,
    private readonly everyMs = LOOK_MS,
  ) {
    this.listener = new Listener(db, POSITION_CHANNEL, {
      notified: (payload) => this.hear(payload),
      listening: () => this.look(),
      wanted: () => this.waiting.size > 0,
    });
  }

  /** Whether the position is reached before `timeoutMs` milliseconds are over; asked at least once. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => {
        waiter.late = true;
        this.look();
      }, timeoutMs);
      const waiter: Waiter = { position, timer, late: false, settle, fail };
      this.waiting.add(waiter);
      this.listener.open();
      this.looks ??= setInterval(() => this.look(), this.everyMs);
      this.look();
    });
  }

  /** Ends the connection that it listens by. */
  close(): Promise<void> {
    return this.listener.close();
  }

  /** `payload`: a projection and the position that its live rows came to. */
  private hear(payload: string): void {
    const reached = parsePosition(payload.slice(payload.lastIndexOf(' ') + 1));
    if ([...this.waiting].some(({ position }) => reached === null || reached >= position)) this.look();
  }

  /** Looks now, and once more after that when asked to meanwhile: what is being read may have been read too early. */
  private look(): void {
    this.lookAgain = true;
    if (this.looking || this.waiting.size === 0) return;
    this.looking = true;
    void this.lookWhileAsked();
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.lookAgain && this.waiting.size > 0) {
      this.lookAgain = false;
      const asking = [...this.waiting];
      try {
        const reached = await this.ask();
        for (const waiter of asking) this.tell(waiter, reached);
      } catch (error) {
        for (const waiter of asking) this.leave(waiter).fail(error);
      }
    }
    this.looking = false;
  }

  private tell(waiter: Waiter, reached: Position): void {
    if (reached >= waiter.position) this.leave(waiter).settle(true);
    else if (waiter.late) this.leave(waiter).settle(false);
  }

  private leave(waiter: Waiter): Waiter {
    this.waiting.delete(waiter);
    clearTimeout(waiter.timer);
    if (this.waiting.size === 0 && this.looks !== null) {
      clearInterval(this.looks);
      this.looks = null;
    }
    return waiter;
  }
}
