import { describe, expect, it } from '@jest/globals';
import { count, daysInWords, inFigures, totalInWords } from './count.js';

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
