import type { Batch } from '#libs/event-store/batch.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';

/** Something that takes the log in order and remembers, by itself, how far it has come. */
export interface Consumer {
  readonly name: string;
  /** The most events that it takes at once. */
  readonly atMost: number;
  /** Where it stands; asked at start and after every failure. It ends soon once it is aborted. */
  begin(signal: AbortSignal): Promise<Checkpoint | null>;
  /** Takes a batch whole, or throws and takes nothing of it. */
  take(batch: Batch): Promise<void>;
}
