import type { Kind } from '#libs/domain/deciders.js';
import type { LeafReading, SentLeaf } from '#libs/kernel/event-store.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { CommandSuccess } from './handling/command.js';

/** What whoever made a change keeps of an event of it, to hold the audit's log to. */
export interface Receipt {
  readonly stream: string;
  readonly revision: bigint;
  /** 64 hexadecimal digits. */
  readonly leafHash: string;
}

/**
 * The receipts of what a command recorded. They are of the bytes that were sent; where an earlier attempt at the command had
 * written already, of the bytes that the log holds: the nonce tells which. Empty when nothing was recorded.
 * @param isRepeatable whether others may send the very same command
 */
export const receiptsOf = async (
  log: LeafReading,
  kind: Kind,
  { id, revision, firstEventId, events, sent }: CommandSuccess,
  isRepeatable: boolean,
): Promise<readonly Receipt[]> => {
  if (firstEventId === null) return [];
  const stream = streamId(kind, id);
  const from = revision - BigInt(events.length) + 1n;
  const stored = sent.length > 0 && !isRepeatable ? sent : await log.leaves(stream, from, events.length);
  return stored.map((leaf, n) => ({ stream, revision: from + BigInt(n), leafHash: ownOr(leaf, sent[n]).hash }));
};

const ownOr = (stored: SentLeaf, sent: SentLeaf | undefined): SentLeaf =>
  sent !== undefined && sent.nonce !== null && sent.nonce === stored.nonce ? sent : stored;
