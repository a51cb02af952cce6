import { hash } from 'node:crypto';
import { TOMBSTONE_REVISION, type NewRawEvent } from '#libs/kernel/raw-event.js';
import { leafHash } from '../tree/hashing.js';

/** What one event becomes. */
export interface Leaf {
  /** The leaf itself: 94 bytes of canonical JSON (RFC 8785). */
  readonly entry: Buffer;
  /** SHA-256(0x00 ‖ entry): RFC 6962, section 2.1. */
  readonly hash: Buffer;
}

/** Which form of leaf it is: the member `v`. */
export const LEAF_FORM = 'audit-leaf/2';
const JSON_TYPE = 'application/json';
const LENGTH_BYTES = 4;
const PARTS = 7;

/** A server chooses the ids of the tombstones that it writes, so that of one is in no frame. */
const idBytes = ({ id, revision }: NewRawEvent): Buffer =>
  revision === TOMBSTONE_REVISION ? Buffer.alloc(0) : Buffer.from(id.replaceAll('-', ''), 'hex');

/**
 * The event as one run of bytes, no two events alike: stream, revision, id, type, whether it is JSON, data and metadata, each
 * after its length (32 bits, big-endian). Bytes as the store holds them: nothing is parsed, so there is a frame of every event.
 */
export const frameOf = (event: NewRawEvent): Buffer => {
  const parts: readonly Buffer[] = [
    Buffer.from(event.stream),
    Buffer.from(String(event.revision)),
    idBytes(event),
    Buffer.from(event.type),
    Buffer.from(event.contentType === JSON_TYPE ? '1' : '0'),
    event.data,
    event.metadata,
  ];
  const frame = Buffer.allocUnsafe(parts.reduce((length, part) => length + part.length, PARTS * LENGTH_BYTES));
  let at = 0;
  for (const part of parts) {
    at = frame.writeUInt32BE(part.length, at);
    at += part.copy(frame, at);
  }
  return frame;
};

/** The leaf of an event: a pure function of its bytes that is there for every event, and tells nothing of it. */
export const toLeaf = (event: NewRawEvent): Leaf => {
  const entry = Buffer.from(`{"body":"${hash('sha256', frameOf(event))}","v":"${LEAF_FORM}"}`);
  return { entry, hash: leafHash(entry) };
};
