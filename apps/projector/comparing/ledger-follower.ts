import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Comparison } from '#libs/audit/comparison/comparison.js';
import { StoredLeaves } from '#libs/audit/comparison/stored-leaves.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { keepLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';

const LOOK_EVERY_MS = 1_000;
const MOST_WAITING = 20_000;

/**
 * Holds what a projector takes against the ledger once it is sealed, a second later or so; the projector never waits for it.
 * What cannot be compared now (the ledger is far behind, the database is away) is left to the next look at the whole log.
 */
export class LedgerFollower {
  private comparison: Comparison;
  private taken: RawEvent[] = [];
  private looking: Promise<void> | null = null;
  private readonly timer = setInterval(() => void this.look(), LOOK_EVERY_MS);

  constructor(
    private readonly db: DataSource,
    private readonly logger: Logger,
  ) {
    this.comparison = this.anew();
  }

  /** What the log has next, all of it. */
  take(events: readonly RawEvent[]): void {
    for (const event of events) if (isSealed(event.stream)) this.taken.push(event);
    if (this.taken.length > MOST_WAITING) this.beginAgain();
  }

  /** What is taken from now on need not follow on what was taken before. */
  beginAgain(): void {
    this.taken = [];
    this.comparison = this.anew();
  }

  /** Compares what is sealed by now. */
  look(): Promise<void> {
    this.looking ??= this.compare()
      .catch((error: unknown) => {
        this.logger.warn({ err: error }, 'what was taken could not be compared with the ledger');
        this.beginAgain();
      })
      .finally(() => (this.looking = null));
    return this.looking;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private anew(): Comparison {
    return new Comparison(new StoredLeaves(this.db), 'any', MOST_WAITING);
  }

  private async compare(): Promise<void> {
    const { comparison } = this;
    await comparison.take(this.taken.splice(0));
    const isWhole = await comparison.catchUp();
    const alarms = comparison.takeAlarms();
    for (const alarm of alarms) this.logger.error(alarm, 'ALARM: the log is not what was sealed');
    await keepLogAlarms(this.db, alarms);
    if (!isWhole && comparison === this.comparison) this.beginAgain();
  }
}
