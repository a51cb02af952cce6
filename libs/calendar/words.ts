import type { PlainDate } from '#libs/kernel/event.js';
import { MONTHS, partsOf, plainDate } from './plain-date.js';

/** "20 September 2017", as dates are shown to people. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The number of a month (from 1) by its English name or usual short form ("Sept", "Sep."), else null. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().replace(/\.$/, '');
  if (word === 'sept') return 9;
  const index = MONTHS.findIndex((month) => month.toLowerCase() === word || month.slice(0, 3).toLowerCase() === word);
  return index < 0 ? null : index + 1;
}

/**
 * A full date as people and papers write it: "20 September 2017", "20th Sept 2017", "Wednesday, 20 September 2017",
 * "20/09/2017" (day first), "2017-09-20". Null for anything else, also for a day that does not exist. A weekday is
 * not checked here: compare it with `weekdayOf`.
 */
export function parseFullDate(words: string): PlainDate | null {
  const text = words.replace(/[\s\u00a0]+/g, ' ').trim();
  const named = /^(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9}\.?),? (\d{4})$/.exec(text);
  if (named) return plainDate(Number(named[3]), monthNumber(named[2] ?? '') ?? 0, Number(named[1]));
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashed) return plainDate(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return iso ? plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}
