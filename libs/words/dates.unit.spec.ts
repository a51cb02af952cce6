import { describe, expect, it } from '@jest/globals';
import { instantFromWords, instantInWords } from './dates.js';

describe('an instant in words', () => {
  it.each([
    ['23 November 2026 at 10:04', '2026-11-23T10:04:59.999Z'],
    ['20 September 2017 at 10:04', '2017-09-20T09:04:59.999Z'],
    ['1 July 2026 at 00:30', '2026-06-30T23:30:59.999Z'],
    ['25 October 2026 at 01:30', '2026-10-25T01:30:59.999Z'],
  ])('is the end of its minute in London: %s', (words, instant) => {
    expect(instantFromWords(words)).toBe(instant);
    expect(instantInWords(instant)).toBe(words);
  });

  it.each(['23/11/2026 10:04', '23 Nov 2026, 10:04', '2026-11-23 at 10:04'])('may be typed otherwise: %s', (words) => {
    expect(instantFromWords(words)).toBe('2026-11-23T10:04:59.999Z');
  });

  it.each([
    '29 March 2026 at 01:30',
    '31 September 2026 at 10:00',
    '23 November 2026 at 24:00',
    '23 November 2026',
    '',
  ])('is none: %p', (words) => {
    expect(instantFromWords(words)).toBeNull();
  });
});
