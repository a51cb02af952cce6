import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { SubscribedEvent } from './stored-event.js';

export interface Batch {
  /** In the order of the log; may be empty. */
  readonly events: readonly SubscribedEvent[];
  /** Where the consumer stands once it has handled the batch; `null` when nothing of the log was seen yet. */
  readonly checkpoint: Checkpoint | null;
  /** Nothing more was in the log when this batch was put together. */
  readonly caughtUp: boolean;
}

export interface SubscribeOptions {
  /** Streams whose names match this pattern, which the server must understand too. */
  readonly streams: string;
  /** `null`: from the first event. */
  readonly from: Checkpoint | null;
  /** The most events of a batch. */
  readonly atMost: number;
  readonly signal: AbortSignal;
  /** Told whenever the connection is lost, before it is tried again. */
  readonly onInterrupted: (error: Error) => void;
}
