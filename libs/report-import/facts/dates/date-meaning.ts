import type { PlainDate } from '#libs/kernel/event.js';
import { addDays, addMonths, daysInMonth, monthNumber, MONTHS, plainDate } from '#libs/calendar/index.js';
import { NUMBER_WORDS, ORDINAL_DAYS, type DateShape } from './date-patterns.js';
import { nearestYear, type Around } from './nearest-year.js';
import { yearOfWords } from './two-digit-year.js';

/** What a date's words can mean, from its first to its last day. */
export interface Meaning {
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** Each weekday that the words name, with the day that they name it for. */
  readonly weekdays?: readonly { readonly weekday: string; readonly date: PlainDate }[];
  /** A whole date of a day that there never was: "30 February 2017". */
  readonly impossible?: boolean;
  /** A day and a month without a year: which day it is, a trigger may tell. */
  readonly dayOfYear?: { readonly month: number; readonly day: number };
}

type Parts = Readonly<Record<string, string | undefined>>;

const UNKNOWN: Meaning = { earliest: null, latest: null };
const IMPOSSIBLE: Meaning = { ...UNKNOWN, impossible: true };

/**
 * What the words of a shape mean; null where they are no date after all. No whole day is ever given a year that is not
 * written. A month or a feast that was or will be is the last or the next one from the paper's day.
 */
export function meaningOf(shape: DateShape, parts: Parts, around: Around): Meaning | null {
  const { d = '', m = '', y = '', next = '' } = parts;
  switch (shape) {
    case 'numeric':
      return parts['short'] === undefined
        ? onDay(parts['wd'], numericParts(parts['n'] ?? ''))
        : onDay(parts['wd'], numericParts(parts['short']));
    case 'numeric-range':
      return numericRange(parts);
    case 'full': {
      const number = parts['ord'] === undefined ? Number(d) : ORDINAL_DAYS.indexOf(parts['ord'].toLowerCase());
      const day = { year: yearOfWords(parts['yy'] ?? y), month: monthOf(m), day: number };
      const named = onDay(parts['wd'], day);
      return parts['wd2'] === undefined ? named : { ...named, weekdays: onDay(parts['wd2'], day).weekdays ?? [] };
    }
    case 'days':
      return dayRange({ ...parts, m: '', y: '', wd: undefined, wd2: parts['wd'], between: 'between', link: ' and ' });
    case 'day-range':
      return dayRange(parts);
    case 'week':
      return week(parts);
    case 'quarter':
      return quarter(parts['q'] === undefined ? nthOf(parts['nth']) : Number(parts['q']) - 1, Number(y), next);
    case 'half-year':
      return halfYear(/second/i.test(parts['nth'] ?? ''), Number(y), next);
    case 'feast': {
      const year = y === '' ? nearestYear(12, { first: 25, last: 26 }, around) : yearOfWords(y);
      return year === null ? UNKNOWN : { earliest: `${year}-12-25`, latest: `${year}-12-26` };
    }
    case 'unread': {
      const word = parts['word'] ?? parts['word2'] ?? parts['word3'];
      return word !== undefined && !couldBeMonth(word) ? null : UNKNOWN;
    }
    case 'day-month':
      return { ...UNKNOWN, dayOfYear: { month: monthOf(m), day: Number(d) } };
    case 'month-range':
      return monthRange(parts);
    case 'month-year':
      return wholeMonth(yearOfWords(y), monthOf(m));
    case 'month':
    case 'part-of-month': {
      const year = y === '' ? nearestYear(monthOf(m), null, around) : yearOfWords(y);
      if (year === null) return UNKNOWN;
      return shape === 'month' ? wholeMonth(year, monthOf(m)) : partOfMonth(parts['part'] ?? '', year, monthOf(m));
    }
    case 'season':
      return seasons(parts['season0'], parts['season'] ?? '', yearOfWords(y));
    case 'part-of-year':
      return partOfYear((parts['part'] ?? '').toLowerCase(), Number(y));
    case 'financial-year': {
      const ends = next.length === 4 ? Number(next) : Number(y.slice(0, 2) + next);
      return ends === Number(y) + 1 ? { earliest: `${y}-04-01`, latest: `${ends}-03-31` } : null;
    }
    case 'year':
      return { earliest: `${y}-01-01`, latest: `${y}-12-31` };
    case 'period':
      return period(parts, around.paper);
  }
}

const monthOf = (name: string): number => monthNumber(name) ?? 0;
const numberOf = (words: string): number => NUMBER_WORDS[words.toLowerCase()] ?? Number(words);
const lastDay = (year: number, month: number): PlainDate | null =>
  month === 0 ? null : plainDate(year, month, daysInMonth(year, month));
const nthOf = (words = ''): number =>
  ({ first: 0, second: 1, third: 2, fourth: 3, final: 3, last: 3 })[words.toLowerCase()] ?? 0;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day first, unless a year of four digits is. */
function numericParts(words: string): DayParts {
  const [a = '', b = '', c = ''] = words.split(/[^\d]+/);
  return a.length === 4
    ? { year: Number(a), month: Number(b), day: Number(c) }
    : { year: yearOfWords(c), month: Number(b), day: Number(a) };
}

function onDay(weekday: string | undefined, { year, month, day }: DayParts): Meaning {
  const date = plainDate(year, month, day);
  if (date === null) return IMPOSSIBLE;
  return { earliest: date, latest: date, weekdays: weekday === undefined ? [] : [{ weekday, date }] };
}

function numericRange(parts: Parts): Meaning | null {
  const first = onDay(undefined, numericParts(parts['n'] ?? '')).earliest;
  const last = onDay(undefined, numericParts(parts['n2'] ?? '')).earliest;
  return first === null || last === null || first > last ? null : { earliest: first, latest: last };
}

/**
 * "6 to 30 March 2017": the first day has the last one's month and year where it has none of its own. Null where the
 * last one has no year or the words are no range, so that each is read by itself.
 */
function dayRange(parts: Parts): Meaning | null {
  const { y2 = '', m2 = '', link = '' } = parts;
  const month = monthOf(parts['m'] || m2);
  if (y2 === '') return parts['y'] ? null : UNKNOWN;
  const endYear = yearOfWords(y2);
  const turnsYear = month > monthOf(m2);
  if (turnsYear && !parts['y'] && /and|&|or/.test(link) && !/between/i.test(parts['between'] ?? '')) return null;
  const startYear = parts['y'] ? yearOfWords(parts['y']) : turnsYear ? endYear - 1 : endYear;
  const first = onDay(parts['wd'], { year: startYear, month, day: Number(parts['d']) });
  const last = onDay(parts['wd2'], { year: endYear, month: monthOf(m2), day: Number(parts['d2']) });
  if (first.earliest === null || last.latest === null || first.earliest > last.latest) return null;
  return {
    earliest: first.earliest,
    latest: last.latest,
    weekdays: [...(first.weekdays ?? []), ...(last.weekdays ?? [])],
  };
}

/** Seven days that begin, or end, on the day; a weekday that is named is the day's own. */
function week(parts: Parts): Meaning {
  const { way = '', n, y = '' } = parts;
  if (n === undefined && y === '') return UNKNOWN;
  const day =
    n === undefined
      ? { year: yearOfWords(y), month: monthOf(parts['m'] ?? ''), day: Number(parts['d']) }
      : numericParts(n);
  const { earliest, weekdays = [] } = onDay(parts['wd'], day);
  if (earliest === null) return IMPOSSIBLE;
  return /e$|ending/i.test(way)
    ? { earliest: addDays(earliest, -6), latest: earliest, weekdays }
    : { earliest, latest: addDays(earliest, 6), weekdays };
}

/** A quarter of a financial year, which begins in April. "Q3 2017" may be the calendar's, so its days are not known. */
function quarter(index: number, year: number, next: string): Meaning {
  if (next === '' || !follows(year, next)) return UNKNOWN;
  const start = addMonths(`${year}-04-01`, index * 3);
  return { earliest: start, latest: addDays(addMonths(start, 3), -1) };
}

function halfYear(second: boolean, year: number, next: string): Meaning {
  if (next !== '' && !follows(year, next)) return UNKNOWN;
  const start = addMonths(next === '' ? `${year}-01-01` : `${year}-04-01`, second ? 6 : 0);
  return { earliest: start, latest: addDays(addMonths(start, 6), -1) };
}

/** "December to January 2019" begins in 2018; with "and" or "or" it may mean December of either year. */
function monthRange(parts: Parts): Meaning | null {
  const { y = '', m = '', m2 = '', link = '' } = parts;
  const last = yearOfWords(parts['y2'] ?? '');
  const turnsYear = y === '' && monthOf(m) > monthOf(m2);
  if (turnsYear && /and|&|or/.test(link)) return UNKNOWN;
  const start = plainDate(y === '' ? last - (turnsYear ? 1 : 0) : yearOfWords(y), monthOf(m), 1);
  const end = lastDay(last, monthOf(m2));
  return start === null || end === null || start > end ? null : { earliest: start, latest: end };
}

/** "17" or "2017" after 2016. */
const follows = (year: number, next: string): boolean => (year + 1) % 100 === Number(next.slice(-2));

const wholeMonth = (year: number, month: number): Meaning | null =>
  month === 0 ? null : { earliest: plainDate(year, month, 1), latest: lastDay(year, month) };

/** Early, mid and late are the first, second and last third of a month. */
function partOfMonth(part: string, year: number, month: number): Meaning {
  if (/early|beginning|start/i.test(part))
    return { earliest: plainDate(year, month, 1), latest: plainDate(year, month, 10) };
  if (/mid/i.test(part)) return { earliest: plainDate(year, month, 11), latest: plainDate(year, month, 20) };
  return { earliest: plainDate(year, month, 21), latest: lastDay(year, month) };
}

function partOfYear(part: string, year: number): Meaning {
  if (/early|beginning|start/.test(part)) return { earliest: `${year}-01-01`, latest: `${year}-04-30` };
  if (/mid/.test(part)) return { earliest: `${year}-05-01`, latest: `${year}-08-31` };
  return { earliest: `${year}-09-01`, latest: `${year}-12-31` };
}

const FIRST_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** One season, or from the first to the last of two: "autumn/winter 2019" ends in February, "winter/spring 2019" begins in December 2018. */
function seasons(first: string | undefined, last: string, year: number): Meaning {
  const { earliest, latest } = season(last, year);
  if (first === undefined) return { earliest, latest };
  const turnsYear = first.toLowerCase() === 'winter';
  const start = season(first, turnsYear ? year - 1 : year).earliest;
  return start === null || latest === null || start > latest ? UNKNOWN : { earliest: start, latest };
}

function season(name: string, year: number): Meaning {
  const first = FIRST_MONTHS[name.toLowerCase()] ?? 12;
  const endYear = first === 12 ? year + 1 : year;
  return { earliest: plainDate(year, first, 1), latest: lastDay(endYear, first === 12 ? 2 : first + 2) };
}

/** "the next 12 months" runs from the paper's day; "the next 12 to 24 months" ends between the two. */
function period(parts: Parts, paper: PlainDate | null): Meaning {
  if (paper === null) return UNKNOWN;
  const least = numberOf(parts['least'] ?? '');
  const most = parts['most'] === undefined ? null : numberOf(parts['most']);
  const unit = (parts['unit'] ?? '').toLowerCase();
  const ahead = /next|coming/i.test(parts['way'] ?? '');
  const shift = (count: number): PlainDate => {
    const signed = ahead ? count : -count;
    if (unit === 'days' || unit === 'weeks') return addDays(paper, unit === 'days' ? signed : signed * 7);
    return addMonths(paper, unit === 'months' ? signed : signed * 12);
  };
  const near = most === null ? paper : shift(least);
  const far = shift(most ?? least);
  return ahead ? { earliest: near, latest: far } : { earliest: far, latest: near };
}

/** A month's name with a letter or two wrong: "Setpember". Another word is no date. */
const couldBeMonth = (word: string): boolean =>
  MONTHS.some(
    (month) =>
      month[0] === word[0]?.toUpperCase() &&
      (month.toLowerCase().startsWith(word.toLowerCase()) ||
        (Math.abs(month.length - word.length) < 2 &&
          sortedLetters(month).filter((one) => !sortedLetters(word).includes(one)).length < 2)),
  );

const sortedLetters = (word: string): string[] => [...word.toLowerCase()].sort();
