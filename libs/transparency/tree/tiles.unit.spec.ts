import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, nodeHash } from './hashing.js';
import { hashIn, isWithin, placeOf, tileAt, tilePath, tilesOf, type Tile } from './tiles.js';

const paths = (size: bigint) => [...tilesOf(size)].map(tilePath);

describe('tiles', () => {
  it('of 70,000 leaves are those that tlog-tiles counts', () => {
    const of = (level: string) => paths(70_000n).filter((path) => path.startsWith(`tile/${level}/`));
    expect([of('0').length, of('0').at(-1)]).toEqual([274, 'tile/0/273.p/112']);
    expect(of('1')).toEqual(['tile/1/000', 'tile/1/001.p/17']);
    expect(of('2')).toEqual(['tile/2/000.p/1']);
    expect(of('entries').at(-1)).toBe('tile/entries/273.p/112');
  });

  it('of 256 leaves are a full one and one of one hash above it; of none there are none', () => {
    expect(paths(256n)).toEqual(['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
    expect(paths(0n)).toEqual([]);
  });

  it('have a path in groups of three digits', () => {
    expect(tilePath({ level: 0, index: 1_234_067n, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 5n, width: 3 })).toBe('tile/entries/005.p/3');
  });

  it('are found by their own path', () => {
    const tile = fc.record<Tile>({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant<'entries'>('entries')),
      index: fc.bigInt({ min: 0n, max: 2n ** 55n }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tile, (each) => expect(tileAt(tilePath(each))).toEqual(each)));
  });

  it.each([
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/00/001',
    'tile/64/001',
    'tile/-1/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/07',
    'tile/0/001.p',
    'tile/0/x001',
    'tile/0/001/002',
    'tile/0/001/',
    'tile/0/001\n',
    'tile/entry/001',
    'checkpoint',
    '',
  ])('are not found by %j', (path) => expect(tileAt(path)).toBeNull());

  it('are within a tree as far as it reaches', () => {
    const within = (path: string, size: bigint) => isWithin(tileAt(path)!, size);
    expect([within('tile/0/000.p/5', 5n), within('tile/0/000.p/5', 4n), within('tile/0/000', 255n)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([within('tile/1/000.p/1', 256n), within('tile/1/000.p/1', 255n)]).toEqual([true, false]);
    expect([within('tile/entries/001.p/1', 257n), within('tile/entries/001.p/2', 257n)]).toEqual([true, false]);
  });

  it('hold the hash of a complete subtree', () => {
    const leaves = Array.from({ length: 256 }, (_, n) => leafHash(Buffer.of(n)));
    const tile = Buffer.concat(leaves);
    const four = nodeHash(nodeHash(leaves[4]!, leaves[5]!), nodeHash(leaves[6]!, leaves[7]!));
    const place = placeOf({ height: 2, index: 1n });
    expect(place).toEqual({ level: 0, index: 0n, first: 4, count: 4 });
    expect(hashIn(tile, place)).toEqual(four);
    expect(placeOf({ height: 8, index: 300n })).toEqual({ level: 1, index: 1n, first: 44, count: 1 });
    expect(placeOf({ height: 9, index: 150n })).toEqual({ level: 1, index: 1n, first: 44, count: 2 });
  });
});
