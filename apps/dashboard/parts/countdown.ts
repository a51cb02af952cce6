import { CALENDAR_YEARS, daysBetween, isWorkingDay, addDays, partsOf } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { count } from '#libs/words/count.js';
import { lengthInWords } from '#libs/words/dates.js';

const covered = (date: PlainDate): boolean =>
  partsOf(date).year >= CALENDAR_YEARS.first && partsOf(date).year <= CALENDAR_YEARS.last;

/** Working days after `from` up to and with `to`. Throws `OutsideCalendarYears` where bank holidays are not known. */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days++;
  return days;
}

/** "58 working days left", "due today", "passed 9 years ago"; days of the week where bank holidays are not known. */
export function countdown(due: PlainDate, on: PlainDate): string {
  if (due === on) return 'due today';
  if (due < on) return `passed ${lengthInWords(due, on)} ago`;
  if (!covered(on) || !covered(due)) return `${count(daysBetween(on, due), 'day')} left`;
  return `${count(workingDaysBetween(on, due), 'working day')} left`;
}
