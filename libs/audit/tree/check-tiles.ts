import type { EntityManager } from 'typeorm';
import { HASH_BYTES } from '#libs/transparency/tree/hashing.js';
import type { FullTile } from '#libs/transparency/tree/tile-edge.js';
import { widthAt } from '#libs/transparency/tree/tiles.js';
import { AuditHalted, RESTORE_THE_LEDGER } from '../errors.js';
import { LedgerTree } from './ledger-tree.js';

/**
 * Checks tiles that become full: what was kept of them in memory since earlier leaves were sealed must be what the rows below
 * them hold now. Throws `AuditHalted` where it is not.
 * @param sealed how many leaves were sealed before those that make the tiles full
 */
export const checkTiles = async (tx: EntityManager, tiles: readonly FullTile[], sealed: bigint): Promise<void> => {
  const tree = new LedgerTree(tx);
  for (const { level, index, data } of tiles) {
    const kept = widthAt({ level, index }, sealed);
    if (kept > 0 && !data.subarray(0, kept * HASH_BYTES).equals(await tree.madeTile(level, index, kept)))
      throw new AuditHalted(
        `Tile ${index} of level ${level} would not be what was sealed: rows of the ledger below it were changed since.`,
        RESTORE_THE_LEDGER,
      );
  }
};
