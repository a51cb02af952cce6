import type { EntityManager } from 'typeorm';
import { addCheckpointText } from '#libs/transparency/texts/add-checkpoint.js';
import { inclusionProofText } from '#libs/transparency/texts/inclusion-proof.js';
import { consistencyRanges, hashesOf, inclusionRanges } from '#libs/transparency/tree/tree-hash.js';
import { noteAt } from './checkpoints/notes.js';
import type { Published } from './checkpoints/published.js';
import { rowsFrom } from './ledger-rows.js';
import { LedgerTree } from './tree/ledger-tree.js';

/** The proof that a leaf below the checkpoint's size is in it: C2SP tlog-proof, whose `extra` is the leaf. */
export const inclusionProof = async (
  tx: EntityManager,
  { size, note }: Published,
  index: bigint,
  tree = new LedgerTree(tx),
): Promise<string> => {
  const [leaf] = await rowsFrom(tx, index, 1);
  if (leaf?.idx !== index) throw new Error(`The ledger has no leaf ${index}, which its checkpoint covers.`);
  const hashes = await hashesOf(inclusionRanges(index, size), tree.hashes);
  return inclusionProofText({ index, hashes, note, extra: leaf.entry });
};

/**
 * The proof that the log of so many leaves goes on from an earlier one, with its note: C2SP tlog-witness, the body of
 * add-checkpoint. `null` where the log signed no note of `to` leaves.
 * @param from at most `to`; 0 and `to` need no hashes
 */
export const consistencyProof = async (
  tx: EntityManager,
  { origin, from, to }: { readonly origin: string; readonly from: bigint; readonly to: bigint },
  tree = new LedgerTree(tx),
): Promise<string | null> => {
  const note = await noteAt(tx, { origin, size: to });
  if (note === null) return null;
  const ranges = from === 0n || from === to ? [] : consistencyRanges(from, to);
  return addCheckpointText({ old: from, hashes: await hashesOf(ranges, tree.hashes), note });
};
