import { createHash } from 'node:crypto';
import { canonicalJson, NotCanonical } from './canonical-json.js';

/** An event of an audited stream as it lies in the log. Neither its position nor when it was stored is in a leaf. */
export interface AuditedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  /** A parsed JSON value; text or bytes where it did not parse. */
  readonly data: unknown;
  /** A parsed JSON value; bytes where it did not parse; undefined for none. */
  readonly metadata: unknown;
}

/** What one event becomes: the canonical bytes, their hash, and whether all of the event could be read as JSON. */
export interface Leaf {
  readonly stream: string;
  readonly revision: bigint;
  readonly entry: Buffer;
  readonly hash: Buffer;
  readonly parsed: boolean;
}

export const MAX_ENTRY_BYTES = 4096;
const VERSION = 'audit-leaf/1';
const LEAF_PREFIX = Buffer.of(0x00);

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256(0x00 ‖ entry): RFC 6962, section 2.1. */
export const leafHash = (entry: Uint8Array): Buffer => sha256(LEAF_PREFIX, entry);

/**
 * The leaf of an event: a pure function of what the application wrote. What did not parse is hashed as its own bytes;
 * members that the metadata does not give (deletions and streams' settings have none) are empty.
 * Throws `NotCanonical` when a name in it has no canonical form or it is longer than 4 KiB.
 */
export const toLeaf = (event: AuditedEvent): Leaf => {
  const data = hashOf(event.data);
  const metadata = hashOf(event.metadata);
  const entry = canonicalJson({
    actor: textOf(event.metadata, 'actor'),
    at: textOf(event.metadata, 'recordedAt'),
    cmd: textOf(event.metadata, 'commandId'),
    data: data.hex,
    id: event.id,
    meta: metadata.hex,
    rev: event.revision.toString(),
    stream: event.stream,
    type: event.type,
    v: VERSION,
  });
  if (entry.length > MAX_ENTRY_BYTES)
    throw new NotCanonical(`The leaf of event ${event.id} is ${entry.length} bytes long, over ${MAX_ENTRY_BYTES}.`);
  return {
    stream: event.stream,
    revision: event.revision,
    entry,
    hash: leafHash(entry),
    parsed: data.parsed && metadata.parsed,
  };
};

const hashOf = (value: unknown): { hex: string; parsed: boolean } => {
  if (value === undefined) return { hex: sha256().toString('hex'), parsed: true };
  if (value instanceof Uint8Array) return { hex: sha256(value).toString('hex'), parsed: value.length === 0 };
  if (typeof value === 'string') return { hex: sha256(Buffer.from(value)).toString('hex'), parsed: false };
  try {
    return { hex: sha256(canonicalJson(value)).toString('hex'), parsed: true };
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    return { hex: sha256(Buffer.from(JSON.stringify(value))).toString('hex'), parsed: false };
  }
};

const textOf = (metadata: unknown, member: string): string => {
  if (typeof metadata !== 'object' || metadata === null || !Object.hasOwn(metadata, member)) return '';
  const value = (metadata as Record<string, unknown>)[member];
  return typeof value === 'string' ? value : '';
};
