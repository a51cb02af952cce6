import { toLeaf } from '#libs/audit/leaf.js';
import { MerkleTree } from '#libs/audit/merkle-tree.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { isSealed } from '#libs/kernel/sealed.js';

/** What the audit's ledger would be over a log: how many leaves, and the root of their Merkle tree. */
export class LedgerRoot {
  private readonly tree = new MerkleTree();

  /** Events in the order of the log; those that are not sealed are passed over. */
  add(event: RawEvent): void {
    if (isSealed(event.stream)) this.tree.append(toLeaf(event).hash);
  }

  get size(): number {
    return this.tree.size;
  }

  /** In hexadecimal. */
  get root(): string {
    return this.tree.root.toString('hex');
  }
}
