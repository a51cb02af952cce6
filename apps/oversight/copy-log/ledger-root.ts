import { NotCanonical } from '#libs/audit/canonical-json.js';
import { toLeaf } from '#libs/audit/leaf.js';
import { MerkleTree } from '#libs/audit/merkle-tree.js';
import type { RawEvent } from '#libs/event-store/raw-log/raw-event.js';
import { isAudited } from '#libs/event-store/streams.js';

/** What the audit's ledger would be over a log: how many leaves, and the root of their Merkle tree. */
export class LedgerRoot {
  private readonly tree = new MerkleTree();

  /** Events in the order of the log; those that are not audited are passed over. */
  add(event: RawEvent): void {
    const leaf = isAudited(event.stream) ? leafHashOf(event) : undefined;
    if (leaf) this.tree.append(leaf);
  }

  get size(): number {
    return this.tree.size;
  }

  /** In hexadecimal. */
  get root(): string {
    return this.tree.root.toString('hex');
  }
}

/** As the ledger derives it from what the client reads. The ledger stops at an event that can have no leaf. */
const leafHashOf = (event: RawEvent): Buffer | undefined => {
  const { data, metadata, contentType } = event;
  try {
    return toLeaf({
      ...event,
      position: event.position.commit,
      data: contentType === 'application/json' ? parsedOr(data, data.toString()) : data,
      metadata: metadata.length === 0 ? undefined : parsedOr(metadata, metadata),
    }).hash;
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
};

const parsedOr = (bytes: Buffer, otherwise: unknown): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return otherwise;
  }
};
