import { leafHash } from '#libs/transparency/tree/hashing.js';
import { Frontier } from '#libs/transparency/tree/frontier.js';
import type { SealedTree } from '#libs/audit/signer/sealed-tree.js';

/** From which leaf on a ledger was written anew, after what came there before was rolled back. */
export type Generations = readonly number[];

const leafOf = (n: number, generations: Generations): Buffer =>
  leafHash(Buffer.from(`${n} of ${generations.findLastIndex((from) => n >= from)}`));

/** A ledger that grows by a leaf whenever somebody asks for its size. */
export class GrowingLedger implements SealedTree {
  private readonly leaves: Buffer[];

  constructor(
    private readonly generations: Generations,
    size: number,
  ) {
    this.leaves = Array.from({ length: size }, (_, n) => leafOf(n, generations));
  }

  size(): Promise<bigint> {
    this.leaves.push(leafOf(this.leaves.length, this.generations));
    return Promise.resolve(BigInt(this.leaves.length));
  }

  root(size: bigint): Promise<Buffer> {
    const frontier = Frontier.empty();
    for (const leaf of this.leaves.slice(0, Number(size))) frontier.append(leaf);
    return Promise.resolve(frontier.root);
  }

  leafHashes(from: bigint, size: bigint): Promise<readonly Buffer[]> {
    return Promise.resolve(this.leaves.slice(Number(from), Number(size)));
  }

  indexOf(): Promise<null> {
    return Promise.resolve(null);
  }

  lastNote(): Promise<null> {
    return Promise.resolve(null);
  }
}
