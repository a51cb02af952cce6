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
  /** Of the bytes that were sent, in their order: where the append is answered as an earlier one, others are stored. */
  readonly leaves: readonly SentLeaf[];
}

/** An event as the audit's log has it. */
export interface SentLeaf {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** By which the bytes of two attempts at one command are told apart; `null` where the event says none. */
  readonly nonce: string | null;
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

/** The log, read as the bytes that it holds. */
export interface LeafReading {
  /** The leaves of so many events of a stream from a revision on, in their order; fewer where the stream ends before. */
  leaves(stream: string, from: bigint, count: number): Promise<readonly SentLeaf[]>;
}

/** The log, read as the frames that its leaves are hashes of. */
export interface FrameReading {
  /** Of so many events of a stream from a revision on, by revision; fewer where the stream ends before. */
  frames(stream: string, from: bigint, count: number): Promise<ReadonlyMap<bigint, Buffer>>;
}

/** The log, read from the end of a stream. */
export interface BackwardsReading {
  /**
   * At most so many events, the newest first, of those before a revision (`null`: up to the end); none of a stream that
   * never was.
   */
  readBackwards(stream: string, before: bigint | null, atMost: number): Promise<readonly EventInStream[]>;
}
