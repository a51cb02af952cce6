/** A process that is stopped (SIGSTOP) at this many looks in a row is frozen: one that is stopped by chance goes on sooner. */
const MOST_STOPPED = 3;
/** So many looks without a beat mean that it hangs. Its event loop may be busy for half a minute, as with a long paper. */
const MOST_SILENT = 30;
const SECONDS_A_LOOK = 2;

/**
 * Whether a part lives, by looks of the launcher, one every two seconds. It is counted in looks and not in time: while the
 * machine sleeps, or the launcher itself is stopped or has no turn, no look is taken, and no part is blamed for it.
 */
export class Liveness {
  private stopped = 0;
  /** `null` until it said something for the first time. */
  private silent: number | null = null;

  /** It said something. */
  heard(): void {
    this.silent = 0;
  }

  /** `isStopped`: a process of it was stopped. Why it is to be ended; `null`: it lives, as far as can be told. */
  look(isStopped: boolean): string | null {
    this.stopped = isStopped ? this.stopped + 1 : 0;
    if (this.silent !== null) this.silent++;
    if (this.stopped >= MOST_STOPPED) return 'was frozen: a process of it had been stopped (SIGSTOP) and not continued';
    if (this.silent !== null && this.silent > MOST_SILENT) return `said nothing for ${this.silent * SECONDS_A_LOOK} s`;
    return null;
  }
}
