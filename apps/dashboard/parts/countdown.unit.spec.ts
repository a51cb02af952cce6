import { describe, it, expect } from '@jest/globals';
import { countdown } from './countdown.js';

describe('the countdown of a deadline', () => {
  it.each([
    ['2017-06-13', '70 working days left'],
    ['2017-06-29', '58 working days left'],
    // The weekend and the bank holiday of 28 August are not counted.
    ['2017-08-25', '17 working days left'],
    ['2017-08-28', '17 working days left'],
    ['2017-09-19', '1 working day left'],
    ['2017-09-20', 'due today'],
    ['2017-09-21', 'passed 1 day ago'],
    ['2017-10-19', 'passed 29 days ago'],
    ['2017-10-20', 'passed 1 month ago'],
    ['2018-09-19', 'passed 11 months ago'],
    ['2018-09-20', 'passed 1 year ago'],
    ['2026-11-23', 'passed 9 years ago'],
  ])('on %s, due 20 September 2017: %s', (on, words) => {
    expect(countdown('2017-09-20', on)).toBe(words);
  });

  it('counts days of the week where bank holidays are not known', () => {
    expect(countdown('2031-01-10', '2031-01-01')).toBe('9 days left');
  });
});
