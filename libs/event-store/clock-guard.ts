import type { Clock } from '#libs/kernel/clock.js';
import { CLOCK_TOLERANCE_MS, ClockAhead, type ClockWatch } from '#libs/kernel/clock-ahead.js';
import type {
  BackwardsReading,
  EventStore,
  EventToAppend,
  FrameReading,
  LeafReading,
} from '#libs/kernel/event-store.js';
import type { Position } from '#libs/kernel/position.js';
import type { StoredEvent } from './stored-event.js';

/** For how long the comparison with one event counts, before the next event is compared. */
const FRESH_MS = 60_000;

/** A log whose events can be read back by their positions. */
interface ReadableLog extends EventStore, BackwardsReading, LeafReading, FrameReading {
  at(position: Position): Promise<StoredEvent | null>;
}

/** What one event told that this process appended. */
interface Evidence {
  /** When the event store wrote it, by its own clock, in milliseconds since 1970. */
  readonly created: number;
  /** When that append began, in milliseconds of a clock that nobody sets. */
  readonly appendedAt: number;
  readonly aheadMs: number;
}

const isTooFar = (aheadMs: number): boolean => aheadMs > CLOCK_TOLERANCE_MS;

/**
 * Refuses to write while this process's clock is ahead of the event store's: what it said then would be recorded at an
 * instant that has not come. The first event that is appended, and one a minute from then on, is read back after its
 * answer was given: `recordedAt` is this process's clock, `created` the event store's.
 */
export class ClockGuard implements EventStore, BackwardsReading, LeafReading, FrameReading, ClockWatch {
  private evidence: Evidence | null = null;
  private comparing: Promise<void> | null = null;

  constructor(
    private readonly log: ReadableLog,
    private readonly clock: Clock,
  ) {}

  /** What the last event told; where that was too far, what it is by now, since the clock may have been put right. */
  get aheadMs(): number | null {
    if (!this.evidence) return null;
    return isTooFar(this.evidence.aheadMs) ? this.aheadNow(this.evidence) : this.evidence.aheadMs;
  }

  /** Throws `ClockAhead`, and what the log throws. */
  async append(...asked: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    const ahead = this.aheadMs;
    if (ahead !== null && isTooFar(ahead)) throw new ClockAhead(ahead);
    const [began, last] = [performance.now(), asked[1].at(-1)];
    const answer = await this.log.append(...asked);
    if (answer.outcome === 'appended' && last && this.isDue) this.compare(last, answer.position, began);
    return answer;
  }

  read(stream: string): ReturnType<EventStore['read']> {
    return this.log.read(stream);
  }

  readBackwards(
    ...asked: Parameters<BackwardsReading['readBackwards']>
  ): ReturnType<BackwardsReading['readBackwards']> {
    return this.log.readBackwards(...asked);
  }

  leaves(...asked: Parameters<LeafReading['leaves']>): ReturnType<LeafReading['leaves']> {
    return this.log.leaves(...asked);
  }

  frames(...asked: Parameters<FrameReading['frames']>): ReturnType<FrameReading['frames']> {
    return this.log.frames(...asked);
  }

  /** Waits for the comparison that is under way. */
  async close(): Promise<void> {
    await this.comparing;
  }

  /**
   * There is no evidence, or it is old, or the clock was set since: what the clock that nobody sets says now is no ground to
   * refuse (it stands still while a machine sleeps), and is one to ask again.
   */
  private get isDue(): boolean {
    if (this.comparing) return false;
    if (!this.evidence || performance.now() - this.evidence.appendedAt > FRESH_MS) return true;
    return isTooFar(this.evidence.aheadMs) !== isTooFar(this.aheadNow(this.evidence));
  }

  private aheadNow({ created, appendedAt }: Evidence): number {
    return Date.parse(this.clock.now()) - (created + performance.now() - appendedAt);
  }

  private compare(event: EventToAppend, position: Position, appendedAt: number): void {
    this.comparing = this.log
      .at(position)
      .then((stored) => {
        if (stored && isThat(event, stored)) this.evidence = evidenceOf(event, stored, appendedAt);
      })
      // An event that could not be read back tells nothing of the clocks: the next append is compared.
      .catch(() => undefined)
      .finally(() => (this.comparing = null));
  }
}

/** Whether it was written by this very append: one that was answered as an earlier one has another nonce. */
const isThat = ({ id, metadata }: EventToAppend, stored: StoredEvent): boolean =>
  stored.id === id && (stored.metadata as { readonly nonce?: unknown } | undefined)?.nonce === metadata.nonce;

const evidenceOf = ({ metadata }: EventToAppend, stored: StoredEvent, appendedAt: number): Evidence => {
  const created = Date.parse(stored.created);
  return { created, appendedAt, aheadMs: Date.parse(metadata.recordedAt) - created };
};
