import type { EntityManager } from 'typeorm';
import { TILE_WIDTH } from '#libs/transparency/tree/tiles.js';
import type { FullTile } from '#libs/transparency/tree/tile-edge.js';
import { AuditHalted, RESTORE_THE_LEDGER } from '../errors.js';
import { LedgerTree } from './ledger-tree.js';

/**
 * Writes tiles that became full. What was kept in memory since their leaves were sealed must be what the rows below them hold
 * now. Throws `AuditHalted` where it is not.
 */
export const writeTiles = async (tx: EntityManager, tiles: readonly FullTile[]): Promise<void> => {
  const tree = new LedgerTree(tx);
  for (const { level, index, data } of tiles) {
    if (!data.equals(await tree.madeTile(level, index, TILE_WIDTH)))
      throw new AuditHalted(
        `Tile ${index} of level ${level} would not be what was sealed: rows of the ledger below it were changed since.`,
        RESTORE_THE_LEDGER,
      );
    const written = await tx.query<object[]>(
      'insert into audit.tile (level, n, data) values ($1, $2, $3) on conflict do nothing returning n',
      [level, index, data],
    );
    if (written.length === 0)
      throw new AuditHalted(
        `The ledger had tile ${index} of level ${level} before it was full: it was put in by hand.`,
        RESTORE_THE_LEDGER,
      );
  }
};
