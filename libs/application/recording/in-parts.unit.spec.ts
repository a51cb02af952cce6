import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, inParts, joined } from './in-parts.js';

const member = fc.oneof(
  fc.array(fc.string({ unit: 'binary', maxLength: 20 })),
  fc.string({ maxLength: 20 }),
  fc.constant(null),
);
const whole = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), member, { noNullPrototype: true });

describe('an object in parts', () => {
  it('is the same when they are joined, and no part is longer than it may be', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 300, max: 600 }), (object, most) => {
        const parts = inParts(object, most);
        expect(joined(parts)).toEqual(object);
        for (const part of parts.slice(1)) expect(bytesOf(part)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is one where it is short enough', () => {
    expect(inParts({ a: [1, 2] })).toEqual([{ a: [1, 2] }]);
  });

  it('goes on with its lists', () => {
    expect(inParts({ a: ['x', 'y'], b: null, c: ['z'] }, 30)).toEqual([
      { a: [], b: null, c: [] },
      { a: ['x', 'y'] },
      { c: ['z'] },
    ]);
  });
});
