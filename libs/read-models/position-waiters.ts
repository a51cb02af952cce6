import { parsePosition, type Position } from '#libs/kernel/position.js';

const POLL_MS = 250;

interface Waiter {
  readonly position: Position;
  readonly timer: NodeJS.Timeout;
  /** Its time is over: the next look is its last. */
  late: boolean;
  readonly settle: (arrived: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** What tells that the position may have moved on; while it does not listen, waiters look by themselves. */
export interface Bell {
  readonly isListening: boolean;
  open(): void;
}

/**
 * Many who wait for positions ask the database as one: when somebody begins to wait, when the bell rings, when a time is
 * over, and at intervals while the bell cannot be heard. Nobody asks when nobody waits.
 */
export class PositionWaiters {
  private readonly waiting = new Set<Waiter>();
  private looking = false;
  private lookAgain = false;
  private polling: NodeJS.Timeout | null = null;

  /** `ask` reads the position that is reached. */
  constructor(
    private readonly ask: () => Promise<Position>,
    private readonly bell: Bell,
  ) {}

  /** Whether the position is reached before `timeoutMs` milliseconds are over; asked at least once. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => {
        waiter.late = true;
        this.look();
      }, timeoutMs);
      const waiter: Waiter = { position, timer, late: false, settle, fail };
      this.waiting.add(waiter);
      this.bell.open();
      this.polling ??= setInterval(() => {
        if (!this.bell.isListening) this.look();
      }, POLL_MS);
      this.look();
    });
  }

  get areWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Somebody heard of a position; `payload` is the projection and the position. */
  rung(payload: string): void {
    const reached = parsePosition(payload.slice(payload.lastIndexOf(' ') + 1));
    for (const { position } of this.waiting)
      if (reached === null || reached >= position) {
        this.look();
        return;
      }
  }

  /** Looks now, and once more after that when asked to meanwhile: what is being read may have been read too early. */
  look(): void {
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
    if (this.waiting.size === 0 && this.polling !== null) {
      clearInterval(this.polling);
      this.polling = null;
    }
    return waiter;
  }
}
