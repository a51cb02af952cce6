import { HASH_BYTES, nodeHash } from './hashing.js';
import type { Subtree } from './subtrees.js';

/** Hashes in a full tile: those of 8 levels of the tree. C2SP tlog-tiles. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const WIDTH = BigInt(TILE_WIDTH);
const HIGHEST_LEVEL = 63;

/** A tile of hashes, or a bundle of entries: which, and how many of its 256 it holds. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: bigint;
  readonly width: number;
}

const indexPath = (index: bigint): string => {
  const digits = index.toString();
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? [];
  return groups.map((group, n) => (n === groups.length - 1 ? group : `x${group}`)).join('/');
};

/** `tile/0/x001/x234/067`, `tile/1/000.p/17`, `tile/entries/000.p/112`. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile of a path; null for any other spelling than its own. */
export const tileAt = (path: string): Tile | null => {
  const [, level = '', digits = '', partial] = PATH.exec(path) ?? [];
  if (digits === '') return null;
  const tile: Tile = {
    level: level === 'entries' ? level : Number.parseInt(level, 10),
    index: BigInt(digits.replaceAll(/[x/]/g, '')),
    width: partial === undefined ? TILE_WIDTH : Number.parseInt(partial, 10),
  };
  if (tile.level !== 'entries' && tile.level > HIGHEST_LEVEL) return null;
  return tilePath(tile) === path ? tile : null;
};

/** How many hashes a level has in a tree of so many leaves; of entries as many as it has leaves. */
const hashesOfLevel = (level: Tile['level'], size: bigint): bigint =>
  level === 'entries' ? size : size >> BigInt(TILE_HEIGHT * level);

/** Whether a tree of so many leaves has this tile, or has it and more. */
export const isWithin = ({ level, index, width }: Tile, size: bigint): boolean =>
  index * WIDTH + BigInt(width) <= hashesOfLevel(level, size);

/** How many hashes a tile, or entries a bundle, has in a tree of so many leaves: at most 256, and 0 where it has not begun. */
export const widthAt = ({ level, index }: Omit<Tile, 'width'>, size: bigint): number => {
  const left = hashesOfLevel(level, size) - index * WIDTH;
  if (left <= 0n) return 0;
  return left < WIDTH ? Number.parseInt(left.toString(), 10) : TILE_WIDTH;
};

function* tilesOfLevel(level: Tile['level'], size: bigint): Iterable<Tile> {
  for (let index = 0n; ; index++) {
    const width = widthAt({ level, index }, size);
    if (width === 0) return;
    yield { level, index, width };
  }
}

/** Every tile and bundle of a tree of so many leaves: all of them full but the last of each level. */
export function* tilesOf(size: bigint): Iterable<Tile> {
  for (let level = 0; hashesOfLevel(level, size) > 0n; level++) yield* tilesOfLevel(level, size);
  yield* tilesOfLevel('entries', size);
}

/** Where the hash of a complete subtree is made from: a tile, and the first and the number of its hashes. */
export interface InTile {
  readonly level: number;
  readonly index: bigint;
  readonly first: number;
  readonly count: number;
}

export const placeOf = ({ height, index }: Subtree): InTile => {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 1 << (height - level * TILE_HEIGHT);
  const start = index * BigInt(count);
  return { level, index: start / WIDTH, first: Number.parseInt((start % WIDTH).toString(), 10), count };
};

/** The hash over so many hashes of a tile, a power of two. */
export const hashIn = (tile: Uint8Array, { first, count }: Pick<InTile, 'first' | 'count'>): Buffer => {
  if (count === 1) return Buffer.from(tile.subarray(first * HASH_BYTES, (first + 1) * HASH_BYTES));
  const half = count / 2;
  return nodeHash(hashIn(tile, { first, count: half }), hashIn(tile, { first: first + half, count: half }));
};
