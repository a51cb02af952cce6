import { describe, expect, it } from '@jest/globals';
import { firstVisible, isSoftDeleted, metadataOf, undeletedMetadata, visibleSince } from './metadata-rules.js';

const of = (text: string) => metadataOf('s', Buffer.from(text));

describe("a stream's metadata", () => {
  it('are what the server obeys, whatever else is there', () => {
    expect(of('{"$maxCount":2,"$maxAge":3,"$tb":4,"$acl":{"$r":["a"],"$w":"b"},"own":{}}')).toEqual({
      maxCount: 2n,
      maxAge: 3n,
      truncateBefore: 4n,
      acl: { read: ['a'], write: ['b'] },
    });
  });

  it.each([
    '',
    'rubbish',
    '"text"',
    '[]',
    '{"$maxCount":"2"}',
    '{"$maxCount":0}',
    '{"$maxCount":1.5}',
    '{"$maxCount":2,"$tb":"1"}',
    '{"$maxCount":2,"$tb":1e3}',
    '{"$maxCount":2,"$tb":9223372036854775808}',
    '{"$maxCount":2,"$maxAge":922337203686}',
    '{"$maxCount":2,"$cacheControl":"1"}',
    '{"$maxCount":2,"$tmp":1}',
    '{"$maxCount":2,"$acl":[]}',
  ])('count as empty, wholly, if they are %s', (text) => {
    expect(of(text)).toEqual({});
  });

  it.each(['{"$maxCount":0,"$tb":3}', '{"$maxAge":-1,"$tb":3}', '{"$cacheControl":0,"$tmp":true,"$tb":3}'])(
    'limit by the others where one says no limit: %s',
    (text) => {
      expect(of(text)).toEqual({ truncateBefore: 3n });
    },
  );

  it('do not truncate before a negative revision', () => {
    expect(of('{"$maxCount":2,"$tb":-1}')).toEqual({ maxCount: 2n });
  });

  it('of a metadata stream are fixed: it keeps its last event', () => {
    expect(metadataOf('$$s', Buffer.from('{"$maxCount":9}'))).toEqual({ maxCount: 1n });
  });
});

describe('what readers see', () => {
  it('begins at the narrower of the count and the truncation', () => {
    expect(firstVisible({}, 9n)).toBe(0n);
    expect(firstVisible({ maxCount: 3n }, 9n)).toBe(7n);
    expect(firstVisible({ maxCount: 3n, truncateBefore: 8n }, 9n)).toBe(8n);
    expect(firstVisible({ maxCount: 100n, truncateBefore: 1n }, 9n)).toBe(1n);
  });

  it('is no older than the age, in seconds', () => {
    expect(visibleSince({ maxAge: 2n }, 50_000_000n)).toBe(30_000_000n);
  });
});

describe('a soft delete', () => {
  it('is a truncation before the end of all revisions', () => {
    expect(isSoftDeleted(of('{"$tb":9223372036854775807}'))).toBe(true);
    expect(isSoftDeleted(of('{"$tb":9223372036854775806}'))).toBe(false);
  });

  it('is undone by a truncation before the next event, and nothing else changes', () => {
    const metadata = Buffer.from('{"a":1.0,"$tb":9223372036854775807,"b":12345678901234567890}');
    expect(undeletedMetadata(metadata, 7n)).toBe('{"a":1.0,"$tb":7,"b":12345678901234567890}');
  });
});
