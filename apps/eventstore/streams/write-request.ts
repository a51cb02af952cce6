import type { Expectation } from './expectations.js';

export interface ProposedEvent {
  id: string;
  type: string;
  isJson: boolean;
  data: Buffer;
  metadata: Buffer;
}

export interface AppendRequest {
  kind: 'append';
  stream: string;
  expected: Expectation;
  events: ProposedEvent[];
}

export interface DeleteRequest {
  /** A delete hides the stream until it is written again; a tombstone ends it for good. */
  kind: 'delete' | 'tombstone';
  stream: string;
  expected: Expectation;
}

export type WriteRequest = AppendRequest | DeleteRequest;

export type WriteOutcome =
  /** `revision` is -1 after an append of nothing to a stream without events; no position if the event is hidden. */
  | { kind: 'written'; revision: bigint; position: bigint | undefined }
  | { kind: 'wrong-version'; current: bigint }
  | { kind: 'deleted' };

/** The largest append, in bytes of the data of its events: neither types nor metadata count. */
export const MAX_APPEND_SIZE = 1_048_576;
