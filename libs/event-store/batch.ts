import type { Position } from '#libs/kernel/position.js';
import type { Handled } from './event-at.js';
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
