import { AccessDeniedError, type EventStoreDBClient } from '@eventstore/db-client';
import type { LogAccess, LogExposure } from '#libs/kernel/log-access.js';
import { forNobody } from './address.js';
import { connect } from './connect.js';
import { openRights } from './default-acls/guarded.js';
import { readDefaultAcls } from './default-acls/settings-stream.js';
import { STANDARD } from './default-acls/settings.js';

const FRESH_MS = 10_000;

/** Whether the event store answers a client that has not said who it is. Throws what the client throws. */
export const asksNobody = async (nobody: EventStoreDBClient): Promise<boolean> => {
  try {
    await readDefaultAcls(nobody);
    return true;
  } catch (error) {
    if (error instanceof AccessDeniedError) return false;
    throw error;
  }
};

/** Asks the event store now and then who may write the log. */
export class LogAccessWatch implements LogAccess {
  private readonly nobody: EventStoreDBClient;
  private seenAt = -Infinity;
  private seen: Promise<LogExposure | null> = Promise.resolve(null);

  /** @param address of the event store that the client is of */
  constructor(
    private readonly client: EventStoreDBClient,
    address: string,
  ) {
    this.nobody = connect(forNobody(address));
  }

  exposure(): Promise<LogExposure | null> {
    if (performance.now() - this.seenAt > FRESH_MS) {
      this.seenAt = performance.now();
      this.seen = this.look().catch(() => {
        this.seenAt = -Infinity;
        return null;
      });
    }
    return this.seen;
  }

  async close(): Promise<void> {
    await this.nobody.dispose();
  }

  private async look(): Promise<LogExposure | null> {
    if (await asksNobody(this.nobody)) return 'asks-nobody';
    try {
      const { acls } = await readDefaultAcls(this.client);
      return openRights(acls ?? STANDARD).length > 0 ? 'not-guarded' : null;
    } catch (error) {
      if (error instanceof AccessDeniedError) return 'not-told';
      throw error;
    }
  }
}
