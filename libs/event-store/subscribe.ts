import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Position } from '#libs/kernel/position.js';
import { asStoreError, isDefinite } from './client-errors.js';
import { AnotherLog } from './errors.js';
import type { Handled } from './event-at.js';
import { follow } from './follow.js';
import type { StoredEvent } from './stored-event.js';

/** How far a consumer has come. */
export interface Progress {
  /** Everything up to here is handled, whether it passed the filter or not. */
  readonly position: Position;
  /** The last event handled; the log is refused when it does not hold it. `null` when none ever was. */
  readonly last: Handled | null;
}

export interface Batch {
  /** In the order of the log; may be empty. */
  readonly events: readonly StoredEvent[];
  /** Where the consumer stands once it has handled the batch; `null` when nothing of the log was seen yet. */
  readonly progress: Progress | null;
  /** Nothing more was in the log when this batch was put together. */
  readonly caughtUp: boolean;
}

export interface SubscribeOptions {
  /** Streams whose names begin so. */
  readonly prefixes: readonly string[];
  /** `null`: from the first event. */
  readonly from: Progress | null;
  /** The most events of a batch. */
  readonly atMost: number;
  readonly signal: AbortSignal;
  /** Told whenever the connection is lost, before it is tried again. */
  readonly onInterrupted: (error: Error) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * A catch-up subscription to `$all` as batches: what has arrived by the time that the consumer asks, so a quick
 * consumer gets single events at once and a slow one gets many together. The next batch is asked for when the last one
 * is handled; a lost connection is opened again from there. Ends when aborted; throws `AnotherLog` and
 * `EventStoreRefused`.
 */
export async function* subscribe(client: EventStoreDBClient, options: SubscribeOptions): AsyncGenerator<Batch> {
  let progress = options.from;
  let pause = FIRST_PAUSE_MS;
  while (!options.signal.aborted) {
    try {
      for await (const batch of follow(client, { ...options, from: progress })) {
        yield batch;
        progress = batch.progress;
        pause = FIRST_PAUSE_MS;
      }
    } catch (error) {
      if (error instanceof AnotherLog || isDefinite(error)) throw error;
      options.onInterrupted(asStoreError(error, 'follow the log'));
    }
    await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}
