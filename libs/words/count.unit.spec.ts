import { describe, expect, it } from '@jest/globals';
import { partInWords } from './count.js';

describe('which part of a list a page shows', () => {
  it.each([
    [{ first: 1, shown: 50, total: 2016 }, '1 to 50 of 2,016 actions'],
    [{ first: 2001, shown: 16, total: 2016 }, '2,001 to 2,016 of 2,016 actions'],
    [{ first: 1, shown: 3, total: 3 }, '3 actions'],
    [{ first: 1, shown: 1, total: 1 }, '1 action'],
    [{ first: null, shown: 0, total: 0 }, '0 actions'],
    [{ first: 51, shown: 50, total: 10_000, moreThanTotal: true }, '51 to 100 of more than 10,000 actions'],
    [{ first: null, shown: 50, total: 10_000, moreThanTotal: true }, 'more than 10,000 actions'],
  ])('%j is told as %s', (page, words) => {
    expect(partInWords(page, 'action')).toBe(words);
  });
});
