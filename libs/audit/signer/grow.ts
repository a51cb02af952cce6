import { Frontier } from '#libs/transparency/tree/frontier.js';
import { SignerRefuses } from './errors.js';
import type { SealedTree } from './sealed-tree.js';

/** A frontier of `size` leaves, from one of fewer and the leaves that came since. Throws `SignerRefuses` where some are missing. */
export const grow = async (from: Frontier, size: bigint, tree: SealedTree): Promise<Frontier> => {
  const frontier = Frontier.of(from.size, from.hashes);
  while (frontier.size < size) {
    const hashes = await tree.leafHashes(frontier.size, size);
    if (hashes.length === 0 || frontier.size + BigInt(hashes.length) > size)
      throw new SignerRefuses(
        `The ledger does not have the leaves from ${frontier.size} to ${size} that it says it has.`,
        'Rows of audit.leaf are missing or were added by hand: restore the database of before.',
      );
    for (const hash of hashes) frontier.append(hash);
  }
  return frontier;
};
