import { describe, expect, it } from '@jest/globals';
import { leafHash } from './hashing.js';
import { TileEdge } from './tile-edge.js';
import { hashIn, tilePath, tilesOf, TILE_WIDTH } from './tiles.js';

const LEAVES = Array.from({ length: 66_000 }, (_, n) => leafHash(Buffer.from(String(n))));
const empty = () => TileEdge.read(0n, () => Promise.reject(new Error('There is nothing to read of no leaves.')));

describe('the edge of a tree', () => {
  it('makes each full tile that a tree of its size has, once, each of the tiles below it', async () => {
    const edge = await empty();
    const made = LEAVES.flatMap((leaf) => edge.append(leaf));
    const full = [...tilesOf(edge.size)].filter(({ level, width }) => level !== 'entries' && width === TILE_WIDTH);
    const names = made.map(({ level, index }) => tilePath({ level, index, width: TILE_WIDTH }));
    expect([...names].sort()).toEqual(full.map(tilePath).sort());

    const [above] = made.filter(({ level }) => level === 1);
    const below = made.filter(({ level }) => level === 0).slice(0, TILE_WIDTH);
    expect(above!.data).toEqual(Buffer.concat(below.map(({ data }) => hashIn(data, { first: 0, count: TILE_WIDTH }))));
    expect(below[3]!.data).toEqual(Buffer.concat(LEAVES.slice(3 * TILE_WIDTH, 4 * TILE_WIDTH)));
  });

  it('goes on from what was read as it would have gone on, and its copy by itself', async () => {
    const edge = await empty();
    const tiles = LEAVES.slice(0, 65_700).flatMap((leaf) => edge.append(leaf));
    const again = await TileEdge.read(edge.size, (level, index, width) =>
      Promise.resolve(
        level === 0
          ? LEAVES.slice(Number(index) * TILE_WIDTH, Number(index) * TILE_WIDTH + width)
          : tiles
              .filter((tile) => tile.level === level - 1)
              .slice(Number(index) * TILE_WIDTH, Number(index) * TILE_WIDTH + width)
              .map(({ data }) => hashIn(data, { first: 0, count: TILE_WIDTH })),
      ),
    );
    const copy = again.copy();
    const rest = LEAVES.slice(65_700);
    const made = rest.flatMap((leaf) => edge.append(leaf));
    expect(made.length).toBeGreaterThan(0);
    expect(rest.flatMap((leaf) => again.append(leaf))).toEqual(made);
    expect([copy.size, rest.flatMap((leaf) => copy.append(leaf))]).toEqual([65_700n, made]);
  });
});
