import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';

/** What the audit's ledger would be over a log: how many leaves, and the root of their Merkle tree. */
export class LedgerRoot {
  private readonly tree = Frontier.empty();

  /** Events in the order of the log; those that are not sealed are passed over. */
  add(event: RawEvent): void {
    if (isSealed(event.stream)) this.tree.append(toLeaf(event).hash);
  }

  get size(): bigint {
    return this.tree.size;
  }

  /** In hexadecimal. */
  get root(): string {
    return this.tree.root.toString('hex');
  }
}
