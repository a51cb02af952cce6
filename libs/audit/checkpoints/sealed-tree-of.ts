import type { DataSource } from 'typeorm';
import { rootOf } from '#libs/transparency/tree/tree-hash.js';
import { headOf, rowsOf } from '../ledger-rows.js';
import type { SealedTree } from '../signer/sealed-tree.js';
import { LedgerTree } from '../tree/ledger-tree.js';
import { newestNote } from './notes.js';

const AT_ONCE = 4_096;

/** The committed ledger of a database, as a signer is shown it. */
export const sealedTreeOf = (db: DataSource): SealedTree => ({
  size: async () => (await headOf(db.manager))?.size ?? 0n,
  root: (size) => rootOf(size, new LedgerTree(db.manager).hashes),
  leafHashes: async (from, size) => {
    const rows = await db.query<{ hash: Buffer }[]>(
      `select leaf_hash as hash from audit.leaf where idx >= $1 and idx < $2 order by idx limit ${AT_ONCE}`,
      [from, size],
    );
    return rows.map(({ hash }) => hash);
  },
  indexOf: async (stream, revision) => (await rowsOf(db.manager, [{ stream, revision }]))[0]?.idx ?? null,
  lastNote: () => newestNote(db.manager),
});
