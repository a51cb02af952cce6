import { describe, expect, it } from '@jest/globals';
import { count, daysInWords, inFigures, partInWords, totalInWords } from './count.js';

describe('numbers in words', () => {
  it('have commas', () => {
    expect([inFigures(7), inFigures(1_495), inFigures(1_234_567)]).toEqual(['7', '1,495', '1,234,567']);
    expect([count(1, 'day'), count(1_495, 'day')]).toEqual(['1 day', '1,495 days']);
    expect(totalInWords({ total: 2_016 }, 'action')).toBe('2,016 actions');
    expect(totalInWords({ total: 10_000, moreThanTotal: true }, 'action')).toBe('more than 10,000 actions');
  });

  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [365, '365 days'],
    [366, '1 year'],
    [390, '1 year'],
    [400, '1 year and 1 month'],
    [731, '2 years'],
    [900, '2 years and 5 months'],
    [1_200, '3 years'],
    [3_297, '9 years'],
  ])('tell %i days as people do: %s', (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });
});

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
