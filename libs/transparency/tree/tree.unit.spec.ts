import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Frontier } from './frontier.js';
import { EMPTY_ROOT, leafHash, nodeHash } from './hashing.js';
import type { Subtree } from './subtrees.js';
import { consistencyRanges, hashesOf, inclusionRanges, rootOf } from './tree-hash.js';
import { isConsistent, isIncluded } from './verify.js';

/** Every leaf another, so that no two subtrees are alike. */
const LEAVES = Array.from({ length: 70_000 }, (_, n) => leafHash(Buffer.from(String(n))));

const known: Buffer[][] = [LEAVES];
const level = (height: number): Buffer[] => {
  const hashes = known[height];
  if (hashes) return hashes;
  const below = level(height - 1);
  const made = Array.from({ length: below.length >> 1 }, (_, n) => nodeHash(below[2 * n]!, below[2 * n + 1]!));
  known[height] = made;
  return made;
};
const hashOf = ({ height, index }: Subtree) => level(height)[Number(index)]!;
const read = (subtrees: readonly Subtree[]) => Promise.resolve(subtrees.map(hashOf));

/** As RFC 6962, section 2.1, writes it down. */
const mth = (start: number, end: number): Buffer => {
  if (end === start) return EMPTY_ROOT;
  if (end - start === 1) return LEAVES[start]!;
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  return nodeHash(mth(start, start + k), mth(start + k, end));
};

const root = (size: number) => rootOf(BigInt(size), read);
const includes = async (index: number, size: number) =>
  isIncluded({
    ...{ index: BigInt(index), size: BigInt(size), leafHash: LEAVES[index]!, root: await root(size) },
    proof: await hashesOf(inclusionRanges(BigInt(index), BigInt(size)), read),
  });
const begins = async (from: number, to: number) =>
  isConsistent({
    ...{ from: BigInt(from), to: BigInt(to), fromRoot: await root(from), toRoot: await root(to) },
    proof: await hashesOf(consistencyRanges(BigInt(from), BigInt(to)), read),
  });

describe('a tree', () => {
  it('has the root that RFC 6962 writes down, appended or read, at every size up to 130', async () => {
    const frontier = Frontier.empty();
    for (let size = 0; size <= 130; size++) {
      const expected = mth(0, size).toString('hex');
      expect([size, (await root(size)).toString('hex'), frontier.root.toString('hex')]).toEqual([
        size,
        expected,
        expected,
      ]);
      frontier.append(LEAVES[size]!);
    }
  });

  it('proves every leaf, and every beginning, at every size up to 130', async () => {
    for (let size = 1; size <= 130; size++)
      for (let n = 0; n < size; n++) {
        if (!(await includes(n, size))) throw new Error(`leaf ${n} of ${size}`);
        if (!(await begins(n + 1, size))) throw new Error(`beginning ${n + 1} of ${size}`);
      }
  });

  it.each([255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000])(
    'of %i leaves proves leaves and beginnings at its seams',
    async (size) => {
      const seams = [1, 2, 3, 128, 255, 256, 257, 511, 512, 513, 32_768, 65_535, 65_536, 65_537, size - 1, size];
      for (const n of seams.filter((seam) => seam <= size))
        expect([n, await includes(n - 1, size), await begins(n, size)]).toEqual([n, true, true]);
    },
  );

  it('proves no leaf at another place, and no other beginning', async () => {
    const sizes = fc.integer({ min: 2, max: 70_000 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, sizes, async (a, b, c) => {
        const [index, other, size] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        fc.pre(index < other && other < size);
        const [at, of] = [BigInt(other), BigInt(size)];
        const proof = await hashesOf(inclusionRanges(BigInt(index), of), read);
        const whole = { size: of, root: await root(size), leafHash: LEAVES[index]!, proof };
        const held = { to: of, toRoot: await root(size), fromRoot: await root(index) };
        const beginning = await hashesOf(consistencyRanges(BigInt(index), of), read);
        return (
          isIncluded({ ...whole, index: BigInt(index) }) &&
          !isIncluded({ ...whole, index: at }) &&
          !isIncluded({ ...whole, index: BigInt(index), leafHash: LEAVES[other]! }) &&
          isConsistent({ ...held, from: BigInt(index), proof: beginning }) &&
          !isConsistent({ ...held, from: at, proof: beginning }) &&
          !isConsistent({ ...held, from: BigInt(index), fromRoot: await root(other), proof: beginning })
        );
      }),
    );
  });
});

describe('a frontier', () => {
  it('goes on from its hashes as it would have gone on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (before, after) => {
        const [whole, first] = [Frontier.empty(), Frontier.empty()];
        for (const leaf of LEAVES.slice(0, before + after)) whole.append(leaf);
        for (const leaf of LEAVES.slice(0, before)) first.append(leaf);
        const again = Frontier.of(first.size, first.hashes);
        for (const leaf of LEAVES.slice(before, before + after)) again.append(leaf);
        return again.size === whole.size && again.root.equals(whole.root);
      }),
    );
  });

  it('takes as many hashes as its size has, and no others', () => {
    expect(() => Frontier.of(3n, [LEAVES[0]!])).toThrow(RangeError);
    expect(() => Frontier.of(0n, [LEAVES[0]!])).toThrow(RangeError);
    expect(Frontier.of(0n, []).root).toEqual(EMPTY_ROOT);
  });
});
