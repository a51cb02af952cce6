import type { EntityManager } from 'typeorm';
import { TileEdge } from '#libs/transparency/tree/tile-edge.js';
import { AuditHalted, RESTORE_THE_LEDGER } from '../errors.js';
import type { ReadHashes } from '#libs/transparency/tree/tree-hash.js';
import { HASH_BYTES } from '#libs/transparency/tree/hashing.js';
import { hashIn, placeOf, TILE_WIDTH, type InTile } from '#libs/transparency/tree/tiles.js';
import { FullTileHashes } from './full-tiles.js';

const WHOLE = { first: 0, count: TILE_WIDTH };
const LENGTH_BYTES = 2;

/**
 * The tree over the leaves of a ledger, read from its rows: full tiles as they were written, the others from the leaves, or from
 * the tiles, below them. Whoever asks knows that the tree reaches so far (`isWithin`).
 */
export class LedgerTree {
  /** @param known what was read of this ledger before; without it every hash is made of what the rows hold now */
  constructor(
    private readonly tx: EntityManager,
    private readonly known = new FullTileHashes(),
  ) {}

  /** The hashes of a tile, or of its beginning. Throws `AuditHalted` where the ledger does not have them. */
  async tile(level: number, index: bigint, width: number): Promise<Buffer> {
    if (width < TILE_WIDTH) return this.madeTile(level, index, width);
    const [full] = await this.tx.query<{ data: Buffer }[]>('select data from audit.tile where level = $1 and n = $2', [
      level,
      index,
    ]);
    if (!full) throw new AuditHalted(`The ledger has no tile ${index} of level ${level}.`, RESTORE_THE_LEDGER);
    return full.data;
  }

  /** The same, made of what lies below it. */
  async madeTile(level: number, index: bigint, width: number): Promise<Buffer> {
    return Buffer.concat(await this.hashesBelow(level, index, width));
  }

  /** The entries of a bundle, each after its length (16 bits, big-endian). */
  async bundle(index: bigint, width: number): Promise<Buffer> {
    const from = index * BigInt(TILE_WIDTH);
    const rows = await this.tx.query<{ entry: Buffer }[]>(
      'select entry from audit.leaf where idx >= $1 and idx < $2 order by idx',
      [from, from + BigInt(width)],
    );
    return Buffer.concat(rows.flatMap(({ entry }) => [lengthOf(entry), entry]));
  }

  /** The tiles of the right edge, of so many leaves. */
  edge(size: bigint): Promise<TileEdge> {
    return TileEdge.read(size, (level, index, width) => this.hashesBelow(level, index, width));
  }

  /** Hashes of complete subtrees; every tile that they lie in is read once. */
  readonly hashes: ReadHashes = async (subtrees) => {
    const places = subtrees.map(placeOf);
    const widths = new Map<string, number>();
    for (const { level, index, first, count } of places) {
      const name = `${level}/${index}`;
      widths.set(name, Math.max(widths.get(name) ?? 0, first + count));
    }
    // A partial tile is the beginning of its full one; above the leaves it would be made of up to 255 tiles.
    const tiles = await this.fullTiles(
      places.filter(({ level, index }) => level > 0 || widths.get(`${level}/${index}`) === TILE_WIDTH),
    );
    for (const { level, index } of places) {
      const name = `${level}/${index}`;
      if (!tiles.has(name)) tiles.set(name, await this.tile(level, index, widths.get(name)!));
    }
    return places.map((place) => hashIn(tiles.get(`${place.level}/${place.index}`)!, place));
  };

  /** Those of full tiles that are there, by level and index, read at once. */
  private async fullTiles(places: readonly Pick<InTile, 'level' | 'index'>[]): Promise<Map<string, Buffer>> {
    if (places.length === 0) return new Map();
    const rows = await this.tx.query<{ name: string; data: Buffer }[]>(
      `select level || '/' || n as name, data from audit.tile
        where (level, n) in (select * from unnest($1::smallint[], $2::bigint[]))`,
      [places.map(({ level }) => level), places.map(({ index }) => index)],
    );
    return new Map(rows.map(({ name, data }) => [name, data]));
  }

  private async hashesBelow(level: number, index: bigint, width: number): Promise<readonly Buffer[]> {
    const from = index * BigInt(TILE_WIDTH);
    const hashes =
      level === 0 ? await this.hashesOfLeaves(from, width) : await this.hashesOfFull(level - 1, from, width);
    if (hashes.length !== width)
      throw new AuditHalted(
        `The ledger has ${hashes.length} of the ${width} hashes of tile ${index} at level ${level}.`,
        RESTORE_THE_LEDGER,
      );
    return hashes;
  }

  /** The hashes of so many leaves from one on, without those that are not there. As one value: a row for each costs four times as much. */
  private async hashesOfLeaves(from: bigint, count: number): Promise<readonly Buffer[]> {
    const [{ hashes }] = await this.tx.query<[{ hashes: Buffer | null }]>(
      `select string_agg(leaf_hash, '' order by idx) as hashes from audit.leaf where idx >= $1 and idx < $2`,
      [from, from + BigInt(count)],
    );
    return Array.from({ length: (hashes?.length ?? 0) / HASH_BYTES }, (_, n) =>
      hashIn(hashes!, { first: n, count: 1 }),
    );
  }

  /** The hashes over so many full tiles from one on, without those that are not there. */
  private async hashesOfFull(level: number, from: bigint, count: number): Promise<readonly Buffer[]> {
    const indexes = Array.from({ length: count }, (_, n) => from + BigInt(n));
    const unknown = indexes.filter((index) => this.known.of(level, index) === undefined);
    const read = unknown.length === 0 ? new Map<bigint, Buffer>() : await this.readFull(level, unknown);
    for (const [index, hash] of read) this.known.keep(level, index, hash);
    return indexes.flatMap((index) => read.get(index) ?? this.known.of(level, index) ?? []);
  }

  private async readFull(level: number, indexes: readonly bigint[]): Promise<ReadonlyMap<bigint, Buffer>> {
    const rows = await this.tx.query<{ n: bigint; data: Buffer }[]>(
      'select n, data from audit.tile where level = $1 and n = any($2::bigint[])',
      [level, indexes],
    );
    return new Map(rows.map(({ n, data }) => [n, hashIn(data, WHOLE)]));
  }
}

const lengthOf = (entry: Buffer): Buffer => {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(entry.length);
  return length;
};
