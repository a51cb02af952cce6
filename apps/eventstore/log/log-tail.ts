import { LastEvents } from './last-events.js';
import type { StoredEvent } from './stored-event.js';

/** Wakes a waiter when something was committed. It remembers: however often it was rung, the next wait ends at once. */
export class Bell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(): Promise<void> {
    if (!this.rung) await new Promise<void>((resolve) => (this.wake = resolve));
    this.wake = undefined;
    this.rung = false;
  }
}

/** The end of the log: wakes followers at each commit, and gives them the new events from the cache. */
export class LogTail {
  private readonly onAny = new Set<Bell>();
  private readonly onStream = new Map<string, Set<Bell>>();
  private readonly told: ((events: StoredEvent[]) => void)[] = [];

  readonly last: LastEvents;

  /** @param lastPosition that of the last committed event */
  constructor(private lastPosition: bigint) {
    this.last = new LastEvents(lastPosition);
  }

  get head(): bigint {
    return this.lastPosition;
  }

  /** Calls back at every commit, before its writers are answered. */
  onCommitted(told: (events: StoredEvent[]) => void): void {
    this.told.push(told);
  }

  committed(events: StoredEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.lastPosition = last.position;
    for (const tell of this.told) tell(events);
    if (this.onAny.size + this.onStream.size === 0) return this.last.forget(last.position);
    this.last.add(events);
    for (const bell of this.onAny) bell.ring();
    if (this.onStream.size === 0) return;
    for (const stream of new Set(events.map((event) => event.stream)))
      for (const bell of this.onStream.get(stream) ?? []) bell.ring();
  }

  /** A bell that rings at every commit, or only at those to one stream, until it is released. */
  listen(stream?: string): { bell: Bell; release: () => void } {
    const bell = new Bell();
    if (stream === undefined) {
      this.onAny.add(bell);
      return { bell, release: () => this.onAny.delete(bell) };
    }
    const bells = this.onStream.get(stream) ?? new Set();
    this.onStream.set(stream, bells.add(bell));
    return {
      bell,
      release: () => {
        bells.delete(bell);
        if (bells.size === 0 && this.onStream.get(stream) === bells) this.onStream.delete(stream);
      },
    };
  }
}
