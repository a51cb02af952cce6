import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { endOfLondonDay, isStillToCome, londonDay } from './london.js';
import { addDays, dayNumber, fromDayNumber } from './plain-date.js';

describe('days in London', () => {
  it.each([
    ['2017-09-20T22:59:59.999Z', '2017-09-20'],
    ['2017-09-20T23:00:00.000Z', '2017-09-21'],
    ['2017-12-20T23:59:59.999Z', '2017-12-20'],
    ['2017-12-21T00:00:00.000Z', '2017-12-21'],
  ])('at %s it is %s', (instant, day) => {
    expect(londonDay(instant)).toBe(day);
  });

  it.each([
    ['2017-09-20', '2017-09-20T22:59:59.999Z'],
    ['2017-12-20', '2017-12-20T23:59:59.999Z'],
    ['2017-03-25', '2017-03-25T23:59:59.999Z'],
    ['2017-03-26', '2017-03-26T22:59:59.999Z'],
    ['2017-10-28', '2017-10-28T22:59:59.999Z'],
    ['2017-10-29', '2017-10-29T23:59:59.999Z'],
    ['0001-01-01', '0001-01-01T23:59:59.999Z'],
    ['9999-12-31', '9999-12-31T23:59:59.999Z'],
  ])('%s ends at %s, on both sides of the clock change', (day, instant) => {
    expect(endOfLondonDay(day)).toBe(instant);
  });

  it('ends a day one millisecond before the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-01-01') }), (number) => {
        const day = fromDayNumber(number);
        const end = endOfLondonDay(day);
        const after = new Date(Date.parse(end) + 1).toISOString();
        return londonDay(end) === day && londonDay(after) === addDays(day, 1);
      }),
    );
  });

  it('know whether one is still to come as the calendar does, whatever the offset that the instant is written with', () => {
    const instants = fc
      .tuple(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom('Z', '+14:00', '-12:00', '+23:59', '-23:59'),
      )
      .map(([at, offset]) => at.toISOString().replace('Z', offset));
    fc.assert(
      fc.property(instants, fc.integer({ min: -3, max: 3 }), (instant, away) => {
        const day = addDays(instant.slice(0, 10), away);
        return isStillToCome(day, instant) === day > londonDay(instant);
      }),
    );
  });

  it('refuses what is no instant', () => {
    expect(() => londonDay('yesterday')).toThrow(RangeError);
  });
});
