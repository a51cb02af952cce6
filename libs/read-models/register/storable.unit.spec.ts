import { describe, expect, it } from '@jest/globals';
import { storable } from './storable.js';

describe('what Postgres can store', () => {
  it('is left alone', () => {
    const data = { text: 'Cynllun £5 — 👍 \\u0000 as text', list: [1, null] };
    expect(storable(data)).toEqual(data);
  });

  it('has a replacement for NUL and for half of a surrogate pair', () => {
    expect(storable({ text: 'a\0b', list: [{ half: 'x\ud83dy' }] })).toEqual({
      text: 'a\uFFFDb',
      list: [{ half: 'x\uFFFDy' }],
    });
  });
});
