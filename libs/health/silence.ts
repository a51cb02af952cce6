import type { ProjectionHealth } from '#libs/read-models/health.js';

interface Seen {
  readonly beatAt: number;
  /** When it was looked at, by the monotonic clock, and how long it had been silent by then; milliseconds. */
  readonly at: number;
  readonly silentMs: number;
}

type Beat = Pick<ProjectionHealth, 'name' | 'beatAt' | 'silentMs'>;

/**
 * For how long the projectors have said nothing. What Postgres's clock says is believed at the first look, and from then on
 * no further than a clock that nobody sets: when Postgres's is set, a silent projector must not seem to speak, nor one
 * that speaks be silent.
 */
export class Silence {
  private readonly seen = new Map<string, Seen>();

  /** Milliseconds; `now` is by `performance.now()`. */
  of({ name, beatAt, silentMs }: Beat, now: number): number {
    const before = this.seen.get(name);
    const sinceLook = before ? now - before.at : Infinity;
    const isSame = before?.beatAt === beatAt.getTime();
    const silent = isSame ? before.silentMs + sinceLook : Math.min(silentMs, sinceLook);
    this.seen.set(name, { beatAt: beatAt.getTime(), at: now, silentMs: silent });
    return silent;
  }
}
