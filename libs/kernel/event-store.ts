import type { DomainEvent, Instant } from './event.js';
import type { WrittenMetadata } from './metadata.js';
import type { Position } from './position.js';
import type { RecordedEvent } from './recorded-event.js';

/** The revision that a stream must have for an append to be taken: optimistic concurrency. */
export type ExpectedRevision = bigint | 'no_stream';

export interface EventToAppend {
  readonly id: string;
  readonly event: DomainEvent;
  readonly metadata: WrittenMetadata;
}

export interface Appended {
  readonly outcome: 'appended';
  readonly revision: bigint;
  readonly position: Position;
}

/** Somebody else wrote first; `actual` is where the stream stands now. */
export interface WrongRevision {
  readonly outcome: 'wrong-revision';
  readonly actual: bigint | 'no_stream';
}

/** The port to the log, as commands need it. */
export interface EventStore {
  /** All or none. The same ids with the same expectation again answer as the first time did. */
  append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<Appended | WrongRevision>;
  /** A stream's events in the order of their revisions, old versions lifted; empty for a stream that never was. */
  read(stream: string): AsyncIterable<RecordedEvent>;
}

/** An event as it lies in its stream, of whatever type: `data` is what its JSON says. */
export interface EventInStream {
  readonly id: string;
  readonly revision: bigint;
  readonly created: Instant;
  readonly type: string;
  readonly data: unknown;
}

/** The log, read from the end of a stream. */
export interface BackwardsReading {
  /**
   * At most so many events, the newest first, of those before a revision (`null`: up to the end); none of a stream that
   * never was.
   */
  readBackwards(stream: string, before: bigint | null, atMost: number): Promise<readonly EventInStream[]>;
}
