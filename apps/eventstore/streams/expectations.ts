import { NO_REVISION, TOMBSTONE_REVISION } from '../log/stored-event.js';

/** What a writer expects of a stream: a revision, or one of the protocol's negative numbers below. */
export type Expectation = bigint;
export const NO_STREAM = -1n;
export const ANY = -2n;
export const STREAM_EXISTS = -4n;

/** A stream as an expectation is checked against it. */
export interface StreamView {
  last: bigint;
  softDeleted: boolean;
  hasMetadata: boolean;
  /** The revision in this stream of the log's first event with the id, if that is in this stream. */
  revisionOf(id: string): bigint | undefined;
  idAt(revision: bigint): string | undefined;
}

export type Decision =
  | { kind: 'write' }
  /** These very events are there already; `last` is the revision of the last of them. */
  | { kind: 'written-before'; last: bigint }
  | { kind: 'wrong-version' }
  | { kind: 'deleted' };

const WRITE: Decision = { kind: 'write' };
const WRONG: Decision = { kind: 'wrong-version' };

/** By id alone: a known first id means that the write came before, and then every id must be known. */
const checkIds = (ids: string[], stream: StreamView): Decision => {
  let last: bigint | undefined;
  for (const id of ids) {
    const revision = stream.revisionOf(id);
    if (revision === undefined) return last === undefined ? WRITE : WRONG;
    last = revision;
  }
  return last === undefined ? WRITE : { kind: 'written-before', last };
};

/** An older expectation is met only by the same events at the revisions that follow it. */
const checkRevisions = (expected: bigint, ids: string[], stream: StreamView): Decision => {
  let revision = expected;
  for (const id of ids) {
    revision += 1n;
    if (stream.idAt(revision) === id) continue;
    const first = revision === expected + 1n;
    return first && expected === NO_STREAM && stream.softDeleted ? WRITE : WRONG;
  }
  return revision === expected ? WRONG : { kind: 'written-before', last: revision };
};

/** Whether a write of events with these ids may be made, as EventStoreDB decides it. */
export const decideWrite = (expected: Expectation, ids: string[], stream: StreamView): Decision => {
  if (stream.last === TOMBSTONE_REVISION) return { kind: 'deleted' };
  if (expected === STREAM_EXISTS) {
    if (stream.softDeleted) return { kind: 'deleted' };
    if (stream.last === NO_REVISION && !stream.hasMetadata) return WRONG;
  }
  if (expected === ANY || expected === STREAM_EXISTS) return checkIds(ids, stream);
  if (expected < stream.last) return checkRevisions(expected, ids, stream);
  return expected > stream.last ? WRONG : WRITE;
};
