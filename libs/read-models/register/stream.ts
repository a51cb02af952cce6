import type { Kind } from '#libs/domain/deciders.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { Version } from './version.js';

/** An event of a thing of ours, as the tables can hold it. */
export interface Taken extends RecordedEvent {
  readonly kind: Kind;
}

/** What is kept of an event so that a later one can be put before it. */
export interface Remembered extends HistoryEntry {
  readonly position: Position;
  readonly metadata: HistoryEntry['metadata'] & { readonly importId: string | null };
}

/** What the register holds of a stream, as known now. */
export interface StreamNow {
  readonly thing: number;
  readonly kind: Kind;
  readonly revision: bigint | null;
  /** The version that is true for ever, of the last day on which anything changes; null for none yet. */
  readonly last: Version | null;
  /** The latest place of its entries: what comes on that day or later follows them all. Null where it is not known. */
  readonly lastPlace: PlainDate | null;
  /** Every entry in the order of recording; null where that was not read, since what came follows all of them. */
  readonly history: readonly Remembered[] | null;
}
