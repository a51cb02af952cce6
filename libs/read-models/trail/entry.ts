import type { EntryAlarm } from '../alarms/alarm.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import type { Position } from '#libs/kernel/position.js';

export type { Json };

/** One member of the state that an event changed; `path` is dotted (`owner.post`). */
export interface Change {
  readonly path: string;
  readonly from: Json;
  readonly to: Json;
}

/** Who withdrew an entry, when and why. */
export interface Withdrawn {
  readonly revision: bigint;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly reason: string | null;
}

/** Another entry of the same thing, as far as it is told beside one. */
export interface OtherEntry {
  readonly position: Position;
  readonly revision: bigint;
  readonly type: string;
  readonly effectiveOn: PlainDate;
  readonly place: PlainDate;
  /** What its event says; nothing of the event that began the thing. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What it changed at its place; nothing of the event that began the thing. */
  readonly changes: readonly Change[];
}

/** Who, what, when, before, after, why: one event as people read it. */
export interface Entry {
  readonly position: Position;
  readonly stream: string;
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly effectiveOn: PlainDate;
  readonly correlationId: string;
  readonly causationId: string;
  readonly importId: string | null;
  readonly statusBefore: string;
  readonly statusAfter: string;
  /** From which day it takes part in the state: a step keeps the order of recording, nothing holds before the thing began. */
  readonly place: PlainDate;
  /** What the event says; of an import without its draft. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What it changed at its place. */
  readonly changes: readonly Change[];
  /** What it changed as of the last day of all; null where that is the same. */
  readonly lastChanges: readonly Change[] | null;
  /** It was agreed ahead of its day, and the thing ended first, as known at the moment: nothing came of it. */
  readonly lapsed: boolean;
  /** The rule that it broke, in words, where it was recorded all the same. */
  readonly irregular: string | null;
  /** Why Oversight would not have recorded it, or how it differs from what was sealed; none of nearly every entry. */
  readonly alarms: readonly EntryAlarm[];
  /** By which entry of the same stream it is withdrawn, as recorded by mistake; null where it stands. */
  readonly withdrawn: Withdrawn | null;
  /** Of a withdrawal: what it withdrew, in the order of recording. */
  readonly withdraws: readonly OtherEntry[];
  /** Where `lastChanges` is told: the next entry by its place that stands over it, as known at the moment. */
  readonly overtakenBy: OtherEntry | null;
  /** Where the event's own data says that it was read from. */
  readonly source: Source | null;
}

/** Every member given narrows the list. */
export interface EntryFilter {
  readonly stream?: string;
  /** Any of them. */
  readonly streams?: readonly string[];
  /** Any of them, as of the types. */
  readonly kind?: readonly Kind[];
  /** None of them. */
  readonly notKind?: readonly Kind[];
  readonly actor?: string;
  readonly type?: readonly string[];
  readonly authority?: string;
  readonly committee?: string;
  readonly meeting?: PlainDate;
  /** Only what takes part in a state: not what papers say beside it. */
  readonly changing?: true;
  /** Recorded at or after. */
  readonly from?: Instant;
  /** Recorded before. */
  readonly to?: Instant;
  readonly correlationId?: string;
  /** Effective on this day or later. */
  readonly effectiveFrom?: PlainDate;
  /** Effective on this day or earlier. */
  readonly effectiveTo?: PlainDate;
  /** Recorded after this position. */
  readonly after?: Position;
  /** Of these records of a meeting, or recorded along with an entry of them, under one correlation id. */
  readonly occasion?: { readonly meeting: string; readonly streams: readonly string[] };
}
