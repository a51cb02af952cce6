import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { Position } from '#libs/kernel/position.js';
import type { EventAhead, ProjectionStatus } from '#libs/read-models/health.js';
import { PoisonEvent } from '#libs/read-models/projection.js';
import { whatToDo } from './advice.js';

/** How one consumer does, kept in memory as it goes; `changed` is called when its status is another. */
export class ConsumerHealth {
  status: ProjectionStatus = 'catching-up';
  position: Position | null = null;
  error: string | null = null;
  whatToDo: string | null = null;
  poison: PoisonFacts | null = null;
  /** The last event of a writer whose clock ran ahead that it took since its start. */
  ahead: EventAhead | null = null;
  /** Since when it does not have all of the log, in milliseconds of a clock that nobody sets; `null` when it has. */
  private behindSince: number | null = performance.now();
  /**
   * How old the oldest event is that it has to take from before its start, in milliseconds, as far as the clocks of the event
   * store and of this process agree. Once it has had all, what is behind came since, and no clock of others is asked.
   */
  private olderMs: number | null = 0;

  constructor(
    readonly name: string,
    private readonly changed: () => void,
  ) {}

  get lagMs(): number {
    return this.behindSince === null ? 0 : performance.now() - this.behindSince + (this.olderMs ?? 0);
  }

  /** It begins from here, with what it had to say before. */
  began(checkpoint: Checkpoint | null): void {
    this.position = checkpoint?.position ?? null;
  }

  /** It has events in hand, the oldest stored at this moment. */
  inHand(created: string | undefined): void {
    if (created === undefined) return;
    this.behindSince ??= performance.now();
    if (this.olderMs === null) return;
    this.behindSince = performance.now();
    this.olderMs = Math.max(0, Date.now() - Date.parse(created));
  }

  handled(checkpoint: Checkpoint | null, caughtUp: boolean): void {
    this.position = checkpoint?.position ?? null;
    if (caughtUp) this.behindSince = this.olderMs = null;
    this.become(caughtUp ? 'running' : 'catching-up', null);
  }

  interrupted(error: unknown): void {
    this.behindSince ??= performance.now();
    this.become('reconnecting', error);
  }

  stopped(error: unknown): void {
    this.behindSince ??= performance.now();
    this.become('stopped', error);
  }

  private become(status: ProjectionStatus, error: unknown): void {
    const before = this.status;
    this.status = status;
    this.error = error === null ? null : error instanceof Error ? error.message : 'an error that says nothing';
    this.whatToDo = status === 'stopped' ? whatToDo(error) : null;
    this.poison = error instanceof PoisonEvent ? { projection: this.name, ...error.facts } : null;
    if (before !== status) this.changed();
  }
}
