import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { BANK_HOLIDAYS_ENGLAND_WALES } from './bank-holidays-england-wales.js';
import { runClock, STATUTORY_CLOCKS } from './clocks.js';
import { addDays, dayNumber, fromDayNumber, isPlainDate, weekdayOf } from './plain-date.js';
import { isWorkingDay, OutsideCalendarYears, workingDaysAfter } from './working-days.js';

describe('working days after a date', () => {
  // Deadlines of real inspections; the first date is the trigger, the last what the rule gives.
  it.each([
    ['Southwark, from publication', '2017-06-13', 70, '2017-09-20'],
    ['Southwark, had it been received the day before', '2017-06-12', 70, '2017-09-19'],
    ['Kirklees, from publication', '2016-11-25', 70, '2017-03-08'],
    ['Wokingham, from publication', '2019-07-15', 70, '2019-10-22'],
    ['Wokingham, from the day its stated date fits', '2019-07-10', 70, '2019-10-17'],
    ['St Helens, from receipt', '2018-08-07', 70, '2018-11-14'],
    ['St Helens, the draft', '2018-08-07', 20, '2018-09-05'],
    ['Slough, from the letter', '2026-01-12', 70, '2026-04-22'],
    ['Slough, the draft', '2026-01-12', 20, '2026-02-09'],
  ])('%s', (_who, start, days, due) => {
    expect(workingDaysAfter(start, days).date).toBe(due);
  });

  it('names the weekdays that it did not count, and only those', () => {
    expect(workingDaysAfter('2017-06-13', 70).excluded).toEqual([{ date: '2017-08-28', why: 'Summer bank holiday' }]);
    expect(workingDaysAfter('2016-11-25', 70).excluded.map((day) => day.date)).toEqual([
      '2016-12-26',
      '2016-12-27',
      '2017-01-02',
    ]);
  });

  it('leaves a start alone when nothing is to be counted, even on a holiday', () => {
    expect(workingDaysAfter('2017-12-25', 0)).toEqual({ date: '2017-12-25', excluded: [] });
  });

  it('refuses dates outside the years of the calendar, naming them', () => {
    expect(() => workingDaysAfter('2011-12-30', 1)).toThrow(OutsideCalendarYears);
    expect(() => workingDaysAfter('2028-12-20', 70)).toThrow(/2012 to 2028/);
    expect(() => workingDaysAfter('2017-06-13', -1)).toThrow(RangeError);
    expect(() => workingDaysAfter('2017-06-13', 1.5)).toThrow(RangeError);
  });

  it('counts exactly the working days in between, and ends on one', () => {
    const covered = fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2027-12-31') });
    fc.assert(
      fc.property(covered, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const start = fromDayNumber(day);
        const { date, excluded } = workingDaysAfter(start, count);
        let counted = 0;
        let left = 0;
        for (let d = addDays(start, 1); d <= date; d = addDays(d, 1)) {
          if (isWorkingDay(d)) counted++;
          else if (!weekdayOf(d).startsWith('S')) left++;
        }
        return counted === count && left === excluded.length && isWorkingDay(date);
      }),
    );
  });

  it('has eight bank holidays or more in each of its years, in order', () => {
    const dates = BANK_HOLIDAYS_ENGLAND_WALES.map((holiday) => holiday.date);
    expect([...dates].sort()).toEqual(dates);
    expect(dates.every(isPlainDate)).toBe(true);
    for (let year = 2012; year <= 2028; year++)
      expect(dates.filter((date) => date.startsWith(`${year}-`)).length).toBeGreaterThanOrEqual(8);
  });
});

describe('statutory clocks', () => {
  it('gives the written statement of action 70 working days', () => {
    expect(runClock(STATUTORY_CLOCKS['written-statement-of-action'], '2017-06-12')).toEqual({
      due: '2017-09-19',
      excluded: [{ date: '2017-08-28', why: 'Summer bank holiday' }],
    });
  });

  it('gives the response to scrutiny two months that begin with the day of receipt', () => {
    const clock = STATUTORY_CLOCKS['response-to-scrutiny'];
    expect(runClock(clock, '2017-07-10').due).toBe('2017-09-09');
    expect(runClock(clock, '2016-12-31').due).toBe('2017-02-28');
    expect(runClock(clock, '2017-03-01').due).toBe('2017-04-30');
    expect(runClock(clock, '2017-01-01').due).toBe('2017-02-28');
  });
});
