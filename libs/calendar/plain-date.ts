import type { PlainDate } from '#libs/kernel/event.js';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAYS_TO_EPOCH = 719_468;
const DAYS_PER_ERA = 146_097;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of a year, month (from 1) and day, or null where there is no such day (31 April, year 0). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a real day written as `2017-09-20`. */
export function isPlainDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return parts !== null && plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** Year, month (from 1) and day of a date. Throws RangeError for what is no date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`Not a date written as 2017-09-20: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Days since 1 January 1970, negative before it: years are counted from March, so that a leap day ends one. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

/** The inverse of `dayNumber`. Throws RangeError outside the years 1 to 9999. */
export function fromDayNumber(days: number): PlainDate {
  const z = days + DAYS_TO_EPOCH;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = plainDate(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
  if (date === null) throw new RangeError(`Day ${days} lies outside the years 1 to 9999`);
  return date;
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');

/** The day so many days away, or the first or the last that a date can be written for where it lies outside the years 1 to 9999. */
export const daysAway = (date: PlainDate, days: number): PlainDate =>
  fromDayNumber(Math.min(LAST_DAY, Math.max(FIRST_DAY, dayNumber(date) + days)));

/** The same day of a later (or earlier) month, or that month's last day where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const result = plainDate(y, m, Math.min(day, daysInMonth(y, m)));
  if (result === null) throw new RangeError(`${date} and ${months} months lies outside the years 1 to 9999`);
  return result;
}

/** The later of a day and another one, if there is another. */
export const laterOf = (day: PlainDate, other: PlainDate | null): PlainDate =>
  other !== null && other > day ? other : day;

/** Whole days from `a` to `b`: negative when `b` is the earlier. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => dayNumber(b) - dayNumber(a);

export function weekdayOf(date: PlainDate): Weekday {
  // 1 January 1970 was a Thursday.
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] as Weekday;
}
