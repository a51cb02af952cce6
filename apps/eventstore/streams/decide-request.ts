import { randomUUID } from 'node:crypto';
import { NO_REVISION, TOMBSTONE_REVISION } from '../log/stored-event.js';
import { decideWrite } from './expectations.js';
import {
  firstVisible,
  isMetadataStream,
  isSoftDeleted,
  metadataStreamOf,
  originalStreamOf,
  SOFT_DELETED_METADATA,
  undeletedMetadata,
  visibleSince,
} from './metadata-rules.js';
import type { AppendRequest, DeleteRequest, WriteOutcome, WriteRequest } from './write-request.js';
import type { WriteState } from './write-state.js';

const NOTHING = Buffer.alloc(0);

const systemEvent = (type: string, data: string) => ({
  id: randomUUID(),
  type,
  isJson: data !== '',
  data: Buffer.from(data),
  metadata: NOTHING,
});

const writeMetadata = (state: WriteState, stream: string, data: string) =>
  state.write(metadataStreamOf(stream), systemEvent('$metadata', data));

/**
 * A stream that is written again shows what is written from now on, and nothing older. After the last of all revisions
 * comes the lowest of 64 bits, as in EventStoreDB.
 */
const undelete = (state: WriteState, stream: string, from: bigint) => {
  const { lastData } = state.head(metadataStreamOf(stream));
  const data = lastData && undeletedMetadata(lastData, BigInt.asIntN(64, from));
  if (data !== undefined) writeMetadata(state, stream, data);
};

/** The position of an event that was written before, if a read of its stream would show it. */
const visiblePosition = (state: WriteState, stream: string, revision: bigint): bigint | undefined => {
  const metadata = state.metadata(stream);
  const event = state.at(stream, revision);
  if (!event || revision < firstVisible(metadata, state.last(stream))) return undefined;
  return event.created < visibleSince(metadata, state.now) ? undefined : event.position;
};

const append = (state: WriteState, { stream, events }: AppendRequest): WriteOutcome => {
  const { last } = state.head(stream);
  const undeleteSelf = isSoftDeleted(state.metadata(stream));
  const original = isMetadataStream(stream) ? originalStreamOf(stream) : undefined;
  const undeleteOriginal = original !== undefined && isSoftDeleted(state.metadata(original));
  // An append of nothing takes a position and leaves no event.
  const position = events.map((event) => state.write(stream, event)).at(-1)?.position ?? state.reserve();
  const outcome: WriteOutcome = { kind: 'written', revision: state.head(stream).last, position };
  if (undeleteSelf) undelete(state, stream, last + 1n);
  if (undeleteOriginal) undelete(state, original, state.head(original).last + 1n);
  return outcome;
};

const remove = (state: WriteState, { kind, stream }: DeleteRequest): WriteOutcome => {
  if (kind === 'tombstone') {
    const { position } = state.write(stream, systemEvent('$streamDeleted', ''), TOMBSTONE_REVISION);
    return { kind: 'written', revision: TOMBSTONE_REVISION, position };
  }
  const metadata = state.last(metadataStreamOf(stream));
  if (metadata === TOMBSTONE_REVISION) return { kind: 'deleted' };
  if (state.last(stream) === NO_REVISION && metadata === NO_REVISION)
    return { kind: 'wrong-version', current: NO_REVISION };
  const { position } = writeMetadata(state, stream, SOFT_DELETED_METADATA);
  return { kind: 'written', revision: state.last(stream), position };
};

/** Decides one write on the state that those before it left, and adds what it writes to that. */
export const decideRequest = (state: WriteState, request: WriteRequest): WriteOutcome => {
  const { stream, expected } = request;
  // What EventStoreDB does here ends it for good, so it is refused.
  if (request.kind !== 'append' && state.isOfTombstoned(stream)) return { kind: 'deleted' };
  const ids = request.kind === 'append' ? request.events.map((event) => event.id) : [randomUUID()];
  const decision = decideWrite(expected, ids, state.view(stream));
  switch (decision.kind) {
    case 'deleted':
      return { kind: 'deleted' };
    case 'wrong-version':
      return { kind: 'wrong-version', current: state.last(stream) };
    case 'written-before':
      return { kind: 'written', revision: decision.last, position: visiblePosition(state, stream, decision.last) };
    case 'write':
      return request.kind === 'append' ? append(state, request) : remove(state, request);
  }
};
