import { addMonths, daysBetween, formatDate, isPlainDate } from '#libs/calendar/index.js';
import type { DateAsWritten } from '#libs/domain/shared/date-as-written.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { count } from './count.js';

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "20 September 2017"; what is no date stays as it is. */
export const dateInWords = (date: PlainDate): string => (isPlainDate(date) ? formatDate(date) : date);

/** "23 November 2026 at 10:04", by the clocks of London. */
export function instantInWords(instant: Instant): string {
  const parts = new Map(LONDON_TIME.formatToParts(Date.parse(instant)).map((part) => [part.type, part.value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('day')} ${part('month')} ${part('year')} at ${part('hour')}:${part('minute')}`;
}

/** How long from one day to a later one, in its largest whole unit: "9 years", "3 months", "12 days". */
export function lengthInWords(from: PlainDate, to: PlainDate): string {
  let months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months--;
  if (months >= 12) return count(Math.floor(months / 12), 'year');
  return months >= 1 ? count(months, 'month') : count(daysBetween(from, to), 'day');
}

/** A date as a paper words it, with the days that it can mean. */
export function dateAsWritten({ words, earliest, latest }: DateAsWritten): string {
  if (earliest === null || latest === null) return `“${words}”`;
  if (earliest === latest) return `“${words}”: ${dateInWords(earliest)}`;
  return `“${words}”: between ${dateInWords(earliest)} and ${dateInWords(latest)}`;
}
