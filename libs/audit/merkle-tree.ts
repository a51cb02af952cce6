import { createHash } from 'node:crypto';

const NODE_PREFIX = Buffer.of(0x01);

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();

/**
 * The Merkle tree of RFC 6962, section 2.1, over leaves that are appended one after another. It keeps only the roots of the
 * complete subtrees, at most one of each height: memory grows with the logarithm of the leaves.
 */
export class MerkleTree {
  private leaves = 0;
  private readonly complete: (Buffer | undefined)[] = [];

  get size(): number {
    return this.leaves;
  }

  /** @param leafHash as RFC 6962 has it: SHA-256(0x00 ‖ entry), see `leafHash` */
  append(leafHash: Buffer): void {
    this.leaves++;
    let [node, height] = [leafHash, 0];
    for (let left = this.complete[0]; left; left = this.complete[height]) {
      node = nodeHash(left, node);
      this.complete[height++] = undefined;
    }
    this.complete[height] = node;
  }

  /** The Merkle Tree Hash (MTH) of the leaves so far; of none it is SHA-256 of nothing. */
  get root(): Buffer {
    const subtrees = this.complete.filter((root) => root !== undefined);
    const root = subtrees.reduce<Buffer | undefined>(
      (right, left) => (right ? nodeHash(left, right) : left),
      undefined,
    );
    return root ?? createHash('sha256').digest();
  }
}
