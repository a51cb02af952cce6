import { HASH_BYTES, nodeHash } from './hashing.js';

const areHashes = (...hashes: readonly Buffer[]): boolean => hashes.every(({ length }) => length === HASH_BYTES);

/** What is held to be in a tree, and why. */
export interface Inclusion {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Buffer;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

/** Whether the leaf is in the tree by its proof. RFC 9162, section 2.1.3.2, which says how RFC 6962's are checked. */
export const isIncluded = ({ index, size, leafHash, proof, root }: Inclusion): boolean => {
  if (index < 0n || index >= size || !areHashes(leafHash, root, ...proof)) return false;
  let [at, last, hash] = [index, size - 1n, leafHash];
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && hash.equals(root);
};

/** What is held to be the beginning of a tree, and why. */
export interface Consistency {
  readonly from: bigint;
  readonly to: bigint;
  readonly fromRoot: Buffer;
  readonly toRoot: Buffer;
  readonly proof: readonly Buffer[];
}

const isPowerOfTwo = (n: bigint): boolean => (n & (n - 1n)) === 0n;

/** Whether the larger tree begins with the smaller one, of at least one leaf, by its proof. RFC 9162, section 2.1.4.2. */
export const isConsistent = ({ from, to, fromRoot, toRoot, proof }: Consistency): boolean => {
  if (from < 1n || from > to) return false;
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (!areHashes(fromRoot, toRoot, ...proof)) return false;
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  if (first === undefined || proof.length === 0) return false;
  let [at, last] = [from - 1n, to - 1n];
  while (at % 2n === 1n) [at, last] = [at >> 1n, last >> 1n];
  let [smaller, larger] = [first, first];
  for (const sibling of rest) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      [smaller, larger] = [nodeHash(sibling, smaller), nodeHash(sibling, larger)];
      while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
    } else larger = nodeHash(larger, sibling);
    [at, last] = [at >> 1n, last >> 1n];
  }
  return last === 0n && smaller.equals(fromRoot) && larger.equals(toRoot);
};
