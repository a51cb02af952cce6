import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { dayNumber } from './plain-date.js';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const UTC = /^\d{4}-\d{2}-\d{2}T.*Z$/;

const MS_PER_HOUR = 3_600_000;

function dayAt(epochMs: number): PlainDate {
  const parts = new Map(LONDON.formatToParts(epochMs).map((part) => [part.type, part.value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The day it was in London at that instant. Throws RangeError for what is no instant. */
export function londonDay(instant: Instant): PlainDate {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`);
  return dayAt(ms);
}

/**
 * Whether that day was still to come in London at that instant. London was never a day behind UTC: a day before that of an
 * instant in UTC is over, and the calendar is asked of no other. Throws RangeError for what is no instant, where it is asked.
 */
export const isStillToCome = (day: PlainDate, instant: Instant): boolean =>
  !(UTC.test(instant) && day < instant.slice(0, 10)) && day > londonDay(instant);

/** The last millisecond of that day in London: "as known on 20 September 2017" means up to here. */
export function endOfLondonDay(date: PlainDate): Instant {
  // Midnight in London is midnight or 23:00 UTC, as winter or summer time has it.
  const midnightUtc = (dayNumber(date) + 1) * 24 * MS_PER_HOUR;
  const inSummer = dayAt(midnightUtc - MS_PER_HOUR) !== date;
  return new Date(midnightUtc - (inSummer ? MS_PER_HOUR : 0) - 1).toISOString();
}
