import type { Instant } from './event.js';

/** Where `$all` has an event. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event exactly as it is written: the bytes, JSON or not. */
export interface NewRawEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** A UUID. */
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  /** Empty for none. */
  readonly metadata: Buffer;
}

/** An event exactly as a log has it. */
export interface RawEvent extends NewRawEvent {
  readonly position: LogPosition;
  /** When the event store had it. */
  readonly created: Instant;
}

export const comesAfter = (a: LogPosition, b: LogPosition): boolean =>
  a.commit > b.commit || (a.commit === b.commit && a.prepare > b.prepare);

/** The revision of an event that ends its stream for good. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;
