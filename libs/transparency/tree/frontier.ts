import { nodeHash } from './hashing.js';
import { joined } from './tree-hash.js';

/**
 * The right edge of a tree that leaves are appended to: the roots of its complete subtrees, at most one of each height. It is
 * all that is needed to go on, and grows with the logarithm of the leaves. RFC 6962, section 2.1.
 */
export class Frontier {
  private constructor(
    private leaves: bigint,
    private readonly complete: (Buffer | undefined)[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0n, []);
  }

  /**
   * @param hashes of the complete subtrees of a tree of `size` leaves, the largest first
   * Throws RangeError where there are more or fewer than such a tree has.
   */
  static of(size: bigint, hashes: readonly Buffer[]): Frontier {
    const bits = [...size.toString(2)].reverse();
    const heights = bits.flatMap((bit, height) => (bit === '1' ? [height] : []));
    if (heights.length !== hashes.length)
      throw new RangeError(`A tree of ${size} leaves has ${heights.length} complete subtrees, not ${hashes.length}.`);
    const complete: (Buffer | undefined)[] = [];
    for (const [n, height] of heights.reverse().entries()) complete[height] = hashes[n];
    return new Frontier(size, complete);
  }

  get size(): bigint {
    return this.leaves;
  }

  /** The hashes of the complete subtrees, the largest first. */
  get hashes(): readonly Buffer[] {
    return this.complete.filter((hash) => hash !== undefined).reverse();
  }

  /** 32 bytes. */
  get root(): Buffer {
    return joined(this.hashes);
  }

  /** @param leafHash as RFC 6962 has it, see `leafHash` */
  append(leafHash: Buffer): void {
    this.leaves++;
    let [hash, height] = [leafHash, 0];
    for (let left = this.complete[0]; left; left = this.complete[height]) {
      hash = nodeHash(left, hash);
      this.complete[height++] = undefined;
    }
    this.complete[height] = hash;
  }
}
