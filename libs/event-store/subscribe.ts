import { setTimeout as sleep } from 'node:timers/promises';
import { UnknownError, type EventStoreDBClient } from '@eventstore/db-client';
import type { Batch, SubscribeOptions } from './batch.js';
import { asStoreError, isDefinite } from './client-errors.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { AnotherLog } from './errors.js';
import { follow } from './follow.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * A checkpoint may stand at somebody else's event, which a log that was put back from a backup lacks: servers answer UNKNOWN
 * there. What is behind the last event handled was none of ours. `null`: the beginning.
 */
const lastHandled = (checkpoint: Checkpoint): Checkpoint | null =>
  checkpoint.last && { position: checkpoint.last.position, last: checkpoint.last };

/**
 * A catch-up subscription to `$all` as batches: what has arrived by the time that the consumer asks, so a quick
 * consumer gets single events at once and a slow one gets many together. The next batch is asked for when the last one
 * is handled; a lost connection is opened again from there. Ends when aborted; throws `AnotherLog` and
 * `EventStoreRefused`.
 */
export async function* subscribe(client: EventStoreDBClient, options: SubscribeOptions): AsyncGenerator<Batch> {
  let checkpoint = options.from;
  let pause = FIRST_PAUSE_MS;
  while (!options.signal.aborted) {
    try {
      for await (const batch of follow(client, { ...options, from: checkpoint })) {
        yield batch;
        checkpoint = batch.checkpoint;
        pause = FIRST_PAUSE_MS;
      }
    } catch (error) {
      if (error instanceof AnotherLog || isDefinite(error)) throw error;
      if (error instanceof UnknownError && checkpoint && checkpoint.position !== checkpoint.last?.position) {
        checkpoint = lastHandled(checkpoint);
        continue;
      }
      options.onInterrupted(asStoreError(error, 'follow the log'));
    }
    await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}
