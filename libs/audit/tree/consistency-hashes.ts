import type { EntityManager } from 'typeorm';
import { consistencyRanges, hashesOf } from '#libs/transparency/tree/tree-hash.js';
import { LedgerTree } from './ledger-tree.js';

/** The proof that the ledger's tree of `to` leaves begins with that of `from`; none is needed from 0, nor from itself. */
export const consistencyHashes = async (tx: EntityManager, from: bigint, to: bigint): Promise<readonly Buffer[]> =>
  from === 0n || from === to ? [] : hashesOf(consistencyRanges(from, to), new LedgerTree(tx).hashes);
