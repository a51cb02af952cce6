import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isConsistent, isIncluded } from './verify.js';

interface Vectors {
  readonly inclusion: readonly {
    readonly name: string;
    readonly leafIdx: number;
    readonly treeSize: number;
    readonly root: string;
    readonly leafHash: string;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
  readonly consistency: readonly {
    readonly name: string;
    readonly size1: number;
    readonly size2: number;
    readonly root1: string;
    readonly root2: string;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
}

const vectors = JSON.parse(readFileSync(new URL('vectors/rfc6962.json', import.meta.url), 'utf8')) as Vectors;
const bytes = (base64: string) => Buffer.from(base64, 'base64');
const hashes = (proof: readonly string[] | null) => (proof ?? []).map(bytes);

describe('the test vectors of RFC 6962', () => {
  it('are there, whole ones and spoilt ones', () => {
    for (const each of [vectors.inclusion, vectors.consistency])
      expect(new Set(each.map(({ wantErr }) => wantErr))).toEqual(new Set([true, false]));
    expect(vectors.inclusion.length + vectors.consistency.length).toBe(196);
  });

  it.each(vectors.inclusion)('inclusion $name', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const held = isIncluded({
      ...{ index: BigInt(leafIdx), size: BigInt(treeSize), proof: hashes(proof) },
      ...{ root: bytes(root), leafHash: bytes(leafHash) },
    });
    expect(held).toBe(!wantErr);
  });

  it.each(vectors.consistency)('consistency $name', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const held = isConsistent({
      ...{ from: BigInt(size1), to: BigInt(size2), proof: hashes(proof) },
      ...{ fromRoot: bytes(root1), toRoot: bytes(root2) },
    });
    expect(held).toBe(!wantErr);
  });
});
