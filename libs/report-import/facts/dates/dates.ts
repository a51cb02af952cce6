import type { PlainDate } from '#libs/kernel/event.js';
import { addDays, plainDate } from '#libs/calendar/index.js';
import { DATE_PATTERNS, type DateShape } from './date-patterns.js';
import { meaningOf, type Meaning } from './date-meaning.js';

/** A date found in text: where, its words, what they can mean, and the weekdays that they name. */
export interface ProseDate extends Meaning {
  readonly from: number;
  readonly to: number;
  readonly shape: DateShape;
  readonly words: string;
  readonly weekdays: NonNullable<Meaning['weekdays']>;
}

const MAY_HOLD_DATES =
  /\d|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|\b(?:next|coming|last|past|previous) |\bof (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;

/**
 * Every date of a sentence or a cell, also the imprecise ones and those that could not be read, which have no days.
 * `plain` is `text` with plain quotes and dashes. `paper` is the day of the paper, from which "the next 12 months" is
 * counted.
 */
export function readDates(plain: string, text: string, paper: PlainDate | null): ProseDate[] {
  if (!MAY_HOLD_DATES.test(plain)) return [];
  const around = { paper, sentence: plain };
  let taken: ProseDate[] = [];
  for (const [shape, pattern] of DATE_PATTERNS) {
    const found: ProseDate[] = [];
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (overlaps(taken, from, to)) continue;
      const meaning = meaningOf(shape, match.groups ?? {}, around);
      if (meaning === null) continue;
      const trailing = /[.,]$/.test(match[0]) && !/\d/.test(match[0].slice(-2)) ? 1 : 0;
      const words = text.slice(from, to - trailing);
      found.push({ from, to: to - trailing, shape, words, ...meaning, weekdays: meaning.weekdays ?? [] });
    }
    if (found.length > 0) taken = [...taken, ...found].sort((a, b) => a.from - b.from);
  }
  return countedFrom(plain, taken);
}

/** True for a date of one day and no other. */
export const isOneDay = (date: Pick<Meaning, 'earliest' | 'latest'>): boolean =>
  date.earliest !== null && date.earliest === date.latest;

/** `taken` is sorted and without overlaps. */
function overlaps(taken: readonly ProseDate[], from: number, to: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as ProseDate).to <= from) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next !== undefined && next.from < to;
}

const COUNTS = /\b(?:\d{1,3}|[a-z-]{3,}(?: \(\d{1,3}\))?) (?:working |calendar )?days (?:of|from|after|following)\b/i;

/**
 * A sentence that counts days from a day that it names tells by it which 4 July it means: the first after that day. The
 * only case in which a day without a year is given one.
 */
function countedFrom(plain: string, dates: readonly ProseDate[]): ProseDate[] {
  const count = COUNTS.exec(plain);
  const days = new Set(dates.filter(isOneDay).map(({ earliest }) => earliest));
  const [trigger] = days;
  if (count === null || days.size !== 1 || !trigger) return [...dates];
  return dates.map((date) => {
    if (date.dayOfYear === undefined) return date;
    const day = firstAfter(trigger, date.dayOfYear);
    return day === null ? date : { ...date, earliest: day, latest: day };
  });
}

function firstAfter(trigger: PlainDate, { month, day }: { month: number; day: number }): PlainDate | null {
  const year = Number(trigger.slice(0, 4));
  const days = [year, year + 1].map((one) => plainDate(one, month, day));
  return days.find((one) => one !== null && one >= addDays(trigger, 1)) ?? null;
}
