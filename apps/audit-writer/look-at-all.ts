import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { compareWhole } from '#libs/following/compare-whole.js';
import { Comparison, type LogAfter } from '#libs/audit/comparison/comparison.js';
import { StoredLeaves } from '#libs/audit/comparison/stored-leaves.js';
import type { EventStoreClient } from '#libs/event-store/client.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';

const FIRST_AFTER_MS = 5_000;
const DAY_MS = 24 * 60 * 60 * 1_000;
const TRY_AGAIN_AFTER_MS = 60_000;
/** Events in a row, after which it rests `REST` times as long as they took, so that others have the machine. */
const AT_ONCE = 500;
const REST = 3;

export interface LookAtAll {
  readonly db: DataSource;
  readonly client: EventStoreClient;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Compares the whole log with the ledger soon after the start, and then once a day, until it is aborted. */
export const lookAtAll = async ({ db, client, logger, signal }: LookAtAll): Promise<void> => {
  const logAfter = gently(sealedEventsOf(client), signal);
  let pause = FIRST_AFTER_MS;
  for (;;) {
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      const { events, alarms } = await compareWhole(db, new Comparison(new StoredLeaves(db), 'first'), logAfter);
      logger.info({ events, alarms: alarms.length }, 'the whole log was compared with the ledger');
      for (const alarm of alarms) logger.error(alarm, 'ALARM: the log is not what was sealed');
      pause = DAY_MS;
    } catch (error) {
      if (signal.aborted) return;
      logger.warn({ err: error }, 'the log could not be compared with the ledger; trying again');
      pause = TRY_AGAIN_AFTER_MS;
    }
  }
};

const gently = (read: LogAfter, signal: AbortSignal): LogAfter =>
  async function* (after) {
    let since = performance.now();
    let count = 0;
    for await (const event of read(after)) {
      signal.throwIfAborted();
      yield event;
      if (++count % AT_ONCE !== 0) continue;
      await sleep(REST * (performance.now() - since), undefined, { signal });
      since = performance.now();
    }
  };
