import type { PlainDate } from '#libs/kernel/event.js';
import { BANK_HOLIDAYS_ENGLAND_WALES, CALENDAR_YEARS } from './bank-holidays-england-wales.js';
import { dayNumber, fromDayNumber, partsOf, weekdayOf } from './plain-date.js';

/** A weekday that is no working day, and why: the bank holiday's name. */
export interface ExcludedDay {
  readonly date: PlainDate;
  readonly why: string;
}

export interface WorkingDayCount {
  readonly date: PlainDate;
  readonly excluded: readonly ExcludedDay[];
}

/** Working days were asked for in a year whose bank holidays are not known. */
export class OutsideCalendarYears extends Error {
  readonly code = 'outside-calendar-years';
  readonly firstYear = CALENDAR_YEARS.first;
  readonly lastYear = CALENDAR_YEARS.last;

  constructor(readonly date: PlainDate) {
    super(
      `Working days around ${date} cannot be counted: bank holidays are known for ` +
        `${CALENDAR_YEARS.first} to ${CALENDAR_YEARS.last} only.`,
    );
    this.name = 'OutsideCalendarYears';
  }
}

const TITLES: ReadonlyMap<PlainDate, string> = new Map(BANK_HOLIDAYS_ENGLAND_WALES.map((h) => [h.date, h.title]));

function assertCovered(date: PlainDate): void {
  const { year } = partsOf(date);
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last) throw new OutsideCalendarYears(date);
}

/** The name of the bank holiday on that day (Christmas Day and Good Friday included), or null. */
export const bankHolidayOn = (date: PlainDate): string | null => TITLES.get(date) ?? null;

/** Not a Saturday, Sunday, Christmas Day, Good Friday or bank holiday in England and Wales. */
export function isWorkingDay(date: PlainDate): boolean {
  assertCovered(date);
  const weekday = weekdayOf(date);
  return weekday !== 'Saturday' && weekday !== 'Sunday' && bankHolidayOn(date) === null;
}

/**
 * The date `count` working days after `start`, which itself is not counted; `excluded` lists the weekdays in between
 * that were not counted. The working day is that of section 137 of the Education and Inspections Act 2006 and
 * SI 2007/462. Throws `OutsideCalendarYears`, and RangeError when `count` is no whole number from 0.
 */
export function workingDaysAfter(start: PlainDate, count: number): WorkingDayCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  assertCovered(start);
  const excluded: ExcludedDay[] = [];
  let date = start;
  let day = dayNumber(start);
  for (let left = count; left > 0;) {
    date = fromDayNumber(++day);
    if (isWorkingDay(date)) left--;
    else if (weekdayOf(date) !== 'Saturday' && weekdayOf(date) !== 'Sunday')
      excluded.push({ date, why: bankHolidayOn(date) ?? '' });
  }
  return { date, excluded };
}
