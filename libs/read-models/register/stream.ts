import type { Kind } from '#libs/domain/deciders.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import type { JudgedEntry } from '#libs/domain/history/lawful/judged-entry.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { Version } from './version.js';

/** An event of a thing of ours, as the tables can hold it. */
export interface Taken extends RecordedEvent {
  readonly kind: Kind;
  /** Of its command: see `actOf`. */
  readonly act: number;
}

/** What is kept of an event so that a later one can be put before it. */
export interface Remembered extends HistoryEntry {
  readonly position: Position;
  /** Of its command: see `actOf`. */
  readonly act: number;
  readonly metadata: Omit<JudgedEntry['metadata'], 'commandId'>;
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
  /** From which day there is such a thing; null for none yet. */
  readonly began: PlainDate | null;
  /** Any of its entries was withdrawn at some time, or is. */
  readonly withdrawn: boolean;
  /** Of the entry that was recorded last; null for none yet. */
  readonly act: number | null;
  /** Every entry in the order of recording; null where that was not read, since what came follows all of them. */
  readonly history: readonly Remembered[] | null;
}
