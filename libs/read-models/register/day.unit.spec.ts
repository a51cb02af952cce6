import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDay } from './day.js';

it.each(['2017-09-20', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

it.each([
  '2017-02-29',
  '1900-02-29',
  '2017-09-31',
  '2017-13-01',
  '2017-00-10',
  '2017-01-00',
  '0000-01-01',
  '2017-9-2',
  20,
])('%s is none', (value) => {
  expect(isDay(value)).toBe(false);
});

it('agrees with the calendar of Date, whatever the numbers', () => {
  const number = (max: number, width: number) => fc.nat(max).map((n) => String(n).padStart(width, '0'));
  fc.assert(
    fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && year !== '0000';
      expect(isDay(text)).toBe(real);
    }),
  );
});
