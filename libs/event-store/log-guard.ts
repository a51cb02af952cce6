import type { EventStoreDBClient } from '@eventstore/db-client';
import { verifyHolds, type Handled } from './event-at.js';

/** The last events that others have from the log: of the read models, of the ledger. */
export type LastHandled = () => Promise<readonly Handled[]>;

/** Behind one address a log is replaced by stopping one server and starting another, which takes longer. */
const FRESH_MS = 25;
/** How long what others have from the log is not asked for again. */
const HANDLED_FRESH_MS = 1_000;

/**
 * Sees to it that the log behind the client is the one that the database was made from, before it is read or written
 * for a command. Those who ask at the same time share one look.
 */
export class LogGuard {
  private newest: Handled | null = null;
  private handledAt = -Infinity;
  private verifiedAt = -Infinity;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly lastHandled: LastHandled,
  ) {}

  /** Throws `AnotherLog`, or what a log or a database that does not answer throws. */
  verify(): Promise<void> {
    if (performance.now() - this.verifiedAt < FRESH_MS) return Promise.resolve();
    this.looking ??= this.look().finally(() => (this.looking = null));
    return this.looking;
  }

  /** The log holds this: an append was answered so. */
  holds(event: Handled): void {
    if (this.newest === null || event.position > this.newest.position) this.newest = event;
  }

  private async look(): Promise<void> {
    const began = performance.now();
    try {
      if (began - this.handledAt > HANDLED_FRESH_MS) {
        // The database may be away for a while: then what is known of it is as good.
        const handled = await this.lastHandled().catch((error: unknown) => {
          if (this.newest === null) throw error;
          return [];
        });
        for (const event of handled) await verifyHolds(this.client, event);
        for (const event of handled) this.holds(event);
        this.handledAt = began;
      }
      if (this.newest) await verifyHolds(this.client, this.newest);
      this.verifiedAt = performance.now();
    } catch (error) {
      this.handledAt = -Infinity;
      throw error;
    }
  }
}
