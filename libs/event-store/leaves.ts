import type { SentLeaf } from '#libs/kernel/event-store.js';
import type { NewRawEvent } from '#libs/kernel/raw-event.js';
import { frameOf, toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { RawLog } from './raw-log/raw-log.js';

const JSON_TYPE = 'application/json';

const hashOf = (event: NewRawEvent): string => toLeaf(event).hash.toString('hex');

const nonceOf = (metadata: unknown): string | null => {
  const { nonce } = (metadata ?? {}) as { readonly nonce?: unknown };
  return typeof nonce === 'string' ? nonce : null;
};

interface ToSend {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
}

/** Of the very bytes that the client sends of events, the last of which is at that revision. */
export const leavesSent = (stream: string, events: readonly ToSend[], revision: bigint): readonly SentLeaf[] =>
  events.map(({ id, type, data, metadata }, n) => {
    const bytes = {
      stream,
      revision: revision - BigInt(events.length - 1 - n),
      id,
      type,
      contentType: JSON_TYPE,
      data: Buffer.from(JSON.stringify(data)),
      metadata: Buffer.from(metadata === undefined ? '' : JSON.stringify(metadata)),
    };
    return { hash: hashOf(bytes), nonce: nonceOf(metadata) };
  });

/** Of the bytes that the log holds. */
export const leavesStored = async (
  log: RawLog,
  stream: string,
  from: bigint,
  count: number,
): Promise<readonly SentLeaf[]> => {
  const leaves: SentLeaf[] = [];
  for await (const event of log.readStream(stream, from, count))
    leaves.push({ hash: hashOf(event), nonce: nonceIn(event.metadata) });
  return leaves;
};

/** The frames of events as the log holds them, by revision. */
export const framesStored = async (
  log: RawLog,
  stream: string,
  from: bigint,
  count: number,
): Promise<ReadonlyMap<bigint, Buffer>> => {
  const frames = new Map<bigint, Buffer>();
  for await (const event of log.readStream(stream, from, count)) frames.set(event.revision, frameOf(event));
  return frames;
};

const nonceIn = (metadata: Buffer): string | null => {
  try {
    return nonceOf(JSON.parse(metadata.toString()));
  } catch {
    return null;
  }
};
