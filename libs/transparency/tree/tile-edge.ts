import { hashIn, TILE_WIDTH } from './tiles.js';

/** A tile that became full. */
export interface FullTile {
  readonly level: number;
  readonly index: bigint;
  /** 256 hashes of 32 bytes. */
  readonly data: Buffer;
}

const WHOLE = { first: 0, count: TILE_WIDTH };

/** The tiles at the right edge of a tree that are not full yet, one of each level: all that is needed to make those to come. */
export class TileEdge {
  private constructor(
    private leaves: bigint,
    /** Of each level: how many tiles are full, and the hashes of the one that is not. */
    private readonly levels: { full: bigint; hashes: Buffer[] }[],
  ) {}

  /** @param hashesOf the hashes of a level from one on, up to the end of a tree of `size` leaves */
  static async read(
    size: bigint,
    hashesOf: (level: number, index: bigint, width: number) => Promise<readonly Buffer[]>,
  ): Promise<TileEdge> {
    const levels: { full: bigint; hashes: Buffer[] }[] = [];
    for (let [level, hashes] = [0, size]; hashes > 0n; [level, hashes] = [level + 1, hashes / BigInt(TILE_WIDTH)]) {
      const full = hashes / BigInt(TILE_WIDTH);
      const width = Number.parseInt((hashes % BigInt(TILE_WIDTH)).toString(), 10);
      levels.push({ full, hashes: width === 0 ? [] : [...(await hashesOf(level, full, width))] });
    }
    return new TileEdge(size, levels);
  }

  get size(): bigint {
    return this.leaves;
  }

  copy(): TileEdge {
    return new TileEdge(
      this.leaves,
      this.levels.map(({ full, hashes }) => ({ full, hashes: [...hashes] })),
    );
  }

  /** Takes the hash of the next leaf; answers the tiles that it makes full, from level 0 up. */
  append(leafHash: Buffer): readonly FullTile[] {
    this.leaves++;
    const made: FullTile[] = [];
    let hash = leafHash;
    for (let level = 0; ; level++) {
      const edge = (this.levels[level] ??= { full: 0n, hashes: [] });
      edge.hashes.push(hash);
      if (edge.hashes.length < TILE_WIDTH) return made;
      const data = Buffer.concat(edge.hashes);
      made.push({ level, index: edge.full, data });
      hash = hashIn(data, WHOLE);
      edge.full++;
      edge.hashes = [];
    }
  }
}
