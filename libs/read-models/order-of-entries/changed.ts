import type { RecordKind } from '#libs/domain/deciders.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import type { Position } from '#libs/kernel/position.js';

/** An entry, as a reason names it. */
export interface NamedEntry {
  readonly type: string;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: Instant;
  /** In decimal digits. */
  readonly revision: string;
  /** From which day it takes part in the state. */
  readonly place: PlainDate;
}

/** Why something is told otherwise: an entry was entered late, after another of a later day. */
export interface EnteredLate {
  readonly entry: NamedEntry;
  readonly after: NamedEntry;
}

/** A member of a thing's state that is told otherwise, from one of the days compared to another. */
export interface ChangedLine {
  /** Dotted: `owner.post`. */
  readonly path: string;
  /** By the order of recording, as it was told until entries took their place. */
  readonly until: Json;
  readonly now: Json;
  readonly firstDay: PlainDate;
  /** With it. */
  readonly lastDay: PlainDate;
  readonly because: EnteredLate | null;
}

/** A thing that the record tells of otherwise since entries take their place. */
export interface ChangedThing {
  readonly kind: RecordKind;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly lines: readonly ChangedLine[];
}

/** The whole of it, without the things themselves. */
export interface OrderOfEntries {
  /** It speaks for the record up to here: the last entry of before entries took their place. */
  readonly position: Position;
  /** The day on which it was made, in Europe/London: beside the days of meetings it is one of those compared. */
  readonly today: PlainDate;
  /** How many things differ. */
  readonly things: number;
  readonly madeAt: Instant;
  /** By which officer (`prs_…`), and when, it was first said to be seen; null for not yet. */
  readonly seen: { readonly by: string; readonly at: Instant } | null;
}
