/** A complete subtree: its height, and which of that height it is, counted from 0. It spans 2^height leaves. */
export interface Subtree {
  readonly height: number;
  readonly index: bigint;
}

const heightOf = (leaves: bigint): number => leaves.toString(2).length - 1;

/** The largest power of two that is smaller than `size`: where RFC 6962 parts a tree of more than one leaf. */
export const partOf = (size: bigint): bigint => 1n << BigInt(heightOf(size - 1n));

/** The complete subtrees that together are the leaves of a tree from `start` to `end` (not itself), from the left. */
export const subtreesOf = (start: bigint, end: bigint): readonly Subtree[] => {
  const found: Subtree[] = [];
  for (let at = start; at < end;) {
    let height = heightOf(end - at);
    while (at % (1n << BigInt(height)) !== 0n) height--;
    found.push({ height, index: at >> BigInt(height) });
    at += 1n << BigInt(height);
  }
  return found;
};
