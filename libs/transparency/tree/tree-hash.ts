import { EMPTY_ROOT, nodeHash } from './hashing.js';
import { partOf, subtreesOf, type Subtree } from './subtrees.js';

/** Reads hashes of complete subtrees, in the order in which they are asked. */
export type ReadHashes = (subtrees: readonly Subtree[]) => Promise<readonly Buffer[]>;

/** Leaves of a tree from `start` to `end`, which is not one of them. */
export interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

/** The hash over complete subtrees that stand side by side, the largest on the left. */
export const joined = (hashes: readonly Buffer[]): Buffer =>
  hashes.reduceRight<Buffer | null>((right, left) => (right === null ? left : nodeHash(left, right)), null) ??
  EMPTY_ROOT;

/** The hashes of ranges, each of which begins where a subtree as large as itself may begin. All is read at once. */
export const hashesOf = async (ranges: readonly Range[], read: ReadHashes): Promise<readonly Buffer[]> => {
  const parts = ranges.map(({ start, end }) => subtreesOf(start, end));
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map(({ length }) => joined(hashes.slice(at, (at += length))));
};

/** The root of a tree of so many leaves. RFC 6962, section 2.1. */
export const rootOf = async (size: bigint, read: ReadHashes): Promise<Buffer> => {
  const [root] = await hashesOf([{ start: 0n, end: size }], read);
  return root ?? EMPTY_ROOT;
};

/** The ranges of a proof that a leaf is in a tree, from the leaf up. RFC 6962, section 2.1.1. */
export const inclusionRanges = (index: bigint, size: bigint): readonly Range[] => {
  const ranges: Range[] = [];
  for (let [start, end] = [0n, size]; end - start > 1n;) {
    const middle = start + partOf(end - start);
    if (index < middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  return ranges;
};

/** The ranges of a proof that a tree of `to` leaves begins with one of `from`, 0 < from < to. RFC 6962, section 2.1.2. */
export const consistencyRanges = (from: bigint, to: bigint): readonly Range[] => {
  const ranges: Range[] = [];
  let [start, end] = [0n, to];
  while (end > from) {
    const middle = start + partOf(end - start);
    if (from <= middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  // Who holds the root of `from` knows this one already, if it is all of it.
  return start === 0n ? ranges : [{ start, end }, ...ranges];
};
