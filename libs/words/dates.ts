import { addMonths, daysBetween, formatDate, isPlainDate, parseFullDate } from '#libs/calendar/index.js';
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

const MS_PER_HOUR = 3_600_000;

/**
 * An instant as `instantInWords` writes it, which means the end of that minute by the clocks of London: the later one
 * where it comes twice. `null` for another text, and for a minute that the clocks leave out.
 */
export function instantFromWords(words: string): Instant | null {
  const [, date = '', hour = '', minute = ''] = /^(.+?),?(?: at)? (\d{1,2}):([0-5]\d)$/.exec(words.trim()) ?? [];
  const [day, time] = [parseFullDate(date), `${hour.padStart(2, '0')}:${minute}`];
  const inWinter = day === null ? NaN : Date.parse(`${day}T${time}:59.999Z`);
  if (day === null || Number.isNaN(inWinter)) return null;
  const instants = [inWinter, inWinter - MS_PER_HOUR].map((ms) => new Date(ms).toISOString());
  return instants.find((instant) => instantInWords(instant) === `${formatDate(day)} at ${time}`) ?? null;
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
