import type { QueryRunner } from 'typeorm';
import { TileEdge } from '#libs/transparency/tree/tile-edge.js';

const AT_ONCE = 25_600;

/** Writes the full tiles of a ledger that has leaves and no tiles yet. */
export const fillTiles = async (runner: QueryRunner): Promise<void> => {
  const edge = await TileEdge.read(0n, () => Promise.resolve([]));
  for (;;) {
    const leaves = (await runner.query(
      `select leaf_hash as hash from audit.leaf where idx >= $1 order by idx limit ${AT_ONCE}`,
      [edge.size],
    )) as { hash: Buffer }[];
    for (const { level, index, data } of leaves.flatMap(({ hash }) => edge.append(hash)))
      await runner.query('insert into audit.tile (level, n, data) values ($1, $2, $3)', [level, index, data]);
    if (leaves.length < AT_ONCE) return;
  }
};
