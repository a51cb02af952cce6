import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  daysAway,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.js';
import { formatDate, monthNumber, parseFullDate } from './words.js';

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('plain dates', () => {
  it('knows which days exist', () => {
    expect(isPlainDate('2016-02-29')).toBe(true);
    expect(
      ['2017-02-29', '1900-02-29', '2017-04-31', '2017-13-01', '2017-1-1', '0000-01-01', 'x'].some(isPlainDate),
    ).toBe(false);
    expect(plainDate(2017, 9, 31)).toBeNull();
  });

  it('agrees with the platform on every day of 1970 to 2100, and on its weekday', () => {
    const names = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
    for (let day = 0; day < 47_482; day++) {
      const platform = new Date(day * 86_400_000);
      const date = fromDayNumber(day);
      if (date !== platform.toISOString().slice(0, 10) || weekdayOf(date) !== names.format(platform))
        throw new Error(`${date} differs from ${platform.toISOString()}`);
    }
  });

  it('turns a day into its number and back', () => {
    fc.assert(fc.property(anyDay, (day) => dayNumber(fromDayNumber(day)) === day));
  });

  it('adds days as it counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        fc.pre(day + n >= dayNumber('0001-01-01') && day + n <= dayNumber('9999-12-31'));
        const date = fromDayNumber(day);
        return daysBetween(date, addDays(date, n)) === n;
      }),
    );
  });

  it('goes as far as dates can be written', () => {
    expect(daysAway('2017-09-20', 28)).toBe('2017-10-18');
    expect([daysAway('0001-01-15', -28), daysAway('9999-12-15', 28)]).toEqual(['0001-01-01', '9999-12-31']);
  });

  it('adds months, and stops at the end of a shorter one', () => {
    expect(addMonths('2017-01-31', 1)).toBe('2017-02-28');
    expect(addMonths('2017-07-10', 24)).toBe('2019-07-10');
    expect(addMonths('2017-01-15', -2)).toBe('2016-11-15');
  });
});

describe('dates in words', () => {
  it('reads back every date that it writes', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromDayNumber(day);
        return parseFullDate(date) === date && (date < '1000-01-01' || parseFullDate(formatDate(date)) === date);
      }),
    );
  });

  it('reads the usual forms', () => {
    for (const words of [
      '20 September 2017',
      '20th Sept 2017',
      'Wednesday, 20 September 2017',
      '20\u00a0SEPTEMBER\n2017',
      '20/09/2017',
      '20.9.2017',
    ])
      expect(parseFullDate(words)).toBe('2017-09-20');
  });

  it('reads nothing that is no full date', () => {
    for (const words of [
      'September 2017',
      'early September 2017',
      '31 April 2017',
      '20 Brumaire 2017',
      '20 September',
      '',
    ])
      expect(parseFullDate(words)).toBeNull();
    expect(monthNumber('Mayor')).toBeNull();
  });
});
