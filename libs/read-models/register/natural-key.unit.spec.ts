import { describe, expect, it } from '@jest/globals';
import { naturalKey } from './natural-key.js';

const sorted = (...refs: string[]) =>
  refs
    .map((ref) => ({ ref, key: naturalKey(ref) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ ref }) => ref);

describe('the key that refs are sorted by', () => {
  it('puts R2 before R10', () => {
    expect(sorted('CPC 2017-07-10/8/R10', 'CPC 2017-07-10/8/R2', 'CPC 2017-07-10/8/R1')).toEqual([
      'CPC 2017-07-10/8/R1',
      'CPC 2017-07-10/8/R2',
      'CPC 2017-07-10/8/R10',
    ]);
  });

  it('counts each part of A12.10 by itself', () => {
    expect(sorted('A12.10', 'A12.9', 'A13.1', 'A12')).toEqual(['A12', 'A12.9', 'A12.10', 'A13.1']);
  });

  it('does not mind case or leading zeros', () => {
    expect(sorted('r3', 'R02', 'R1')).toEqual(['R1', 'R02', 'r3']);
  });
});
