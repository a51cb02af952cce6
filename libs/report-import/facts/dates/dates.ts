import type { PlainDate } from '#libs/kernel/event.js';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  monthNumber,
  parseFullDate,
  plainDate,
} from '#libs/calendar/index.js';
import { DATE_PATTERNS, NUMBER_WORDS, type DateShape } from './date-patterns.js';

/** A date found in prose: where in the text, its words, what they can mean, and the weekday that they name. */
export interface ProseDate {
  readonly from: number;
  readonly to: number;
  readonly shape: DateShape;
  readonly words: string;
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** Each weekday that the words name, with the day that they name it for. */
  readonly weekdays: readonly { readonly weekday: string; readonly date: PlainDate }[];
  /** A whole date of a day that there never was: "30 February 2017". */
  readonly impossible?: boolean;
}

type Meaning = Pick<ProseDate, 'earliest' | 'latest' | 'impossible'> & { weekdays?: ProseDate['weekdays'] };

const UNKNOWN: Meaning = { earliest: null, latest: null };
const MAY_HOLD_DATES =
  /\d|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|\b(?:next|coming|last|past|previous) /;
const FUTURE = /\b(?:will|shall|anticipated|expected|planned|due|next|by|scheduled|intended|aims?)\b/i;
const PAST = /\b(?:was|were|took|had|has been|have been|last|since|previous|ago)\b/i;

/**
 * Every date of a passage's plain text, also the imprecise ones. `paperDate` is the day of the paper, from which a
 * missing year ("in July") and "the next 12 months" are told; without it such dates have no days.
 */
export function readDates(plain: string, text: string, paperDate: PlainDate | null): ProseDate[] {
  if (!MAY_HOLD_DATES.test(plain)) return [];
  const taken: ProseDate[] = [];
  for (const [shape, pattern] of DATE_PATTERNS) {
    const found: ProseDate[] = [];
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (overlaps(taken, from, to)) continue;
      const around = plain.slice(Math.max(0, from - 160), Math.min(plain.length, to + 60));
      const meaning = meaningOf(shape, match, paperDate, around);
      if (meaning === null) continue;
      const trailing = /[.,]$/.test(match[0]) && !/\d/.test(match[0].slice(-2)) ? 1 : 0;
      found.push({ from, to: to - trailing, shape, words: text.slice(from, to - trailing), weekdays: [], ...meaning });
    }
    taken.push(...found);
    taken.sort((a, b) => a.from - b.from);
  }
  return taken;
}

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

function meaningOf(shape: DateShape, match: RegExpMatchArray, paper: PlainDate | null, around: string): Meaning | null {
  const [words, a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = match;
  switch (shape) {
    case 'numeric': {
      const date = parseFullDate(words);
      return date === null ? null : { earliest: date, latest: date };
    }
    case 'full':
      return oneDay(a, dayOf(b), monthOf(c), Number(d)) ?? (dayOf(b) > 31 ? null : { ...UNKNOWN, impossible: true });
    case 'week': {
      const year = e === '' ? yearOf(monthOf(d), dayOf(c), paper, around) : Number(e);
      const day = f === '' ? (year === null ? null : plainDate(year, monthOf(d), dayOf(c))) : parseFullDate(f);
      return day === null ? UNKNOWN : week(/e$|ending/i.test(a), b, day);
    }
    case 'quarter':
      return quarter(a === '' ? ORDINALS.indexOf(b.toLowerCase()) % 4 : Number(a) - 1, Number(c), d);
    case 'half-year':
      return halfYear(a.toLowerCase() === 'second', Number(b), c);
    case 'feast': {
      const year = a === '' ? yearOf(12, 25, paper, around) : Number(a);
      return year === null ? UNKNOWN : { earliest: `${year}-12-25`, latest: `${year}-12-26` };
    }
    case 'day-month': {
      const year = yearOf(monthOf(c), dayOf(b), paper, around);
      return year === null ? UNKNOWN : oneDay(a, dayOf(b), monthOf(c), year);
    }
    case 'day-range':
      return dayRange(
        { weekday: a, day: b, month: c, year: d },
        { weekday: e, day: f, month: g, year: h },
        paper,
        around,
      );
    case 'month-range': {
      const start = plainDate(Number(b || d), monthOf(a), 1);
      return start === null ? null : { earliest: start, latest: lastDay(Number(d), monthOf(c)) };
    }
    case 'month-year':
      return wholeMonth(Number(b), monthOf(a));
    case 'month': {
      const year = yearOf(monthOf(words), null, paper, around);
      return year === null ? UNKNOWN : wholeMonth(year, monthOf(words));
    }
    case 'part-of-month': {
      const year = c === '' ? yearOf(monthOf(b), null, paper, around) : Number(c);
      return year === null ? UNKNOWN : partOfMonth(a, year, monthOf(b));
    }
    case 'season':
      return season(a.toLowerCase(), Number(b));
    case 'part-of-year':
      return partOfYear(a.toLowerCase(), Number(b));
    case 'financial-year': {
      const next = b.length === 4 ? Number(b) : Number(a.slice(0, 2) + b);
      return next === Number(a) + 1 ? { earliest: `${a}-04-01`, latest: `${next}-03-31` } : null;
    }
    case 'year':
      return { earliest: `${words}-01-01`, latest: `${words}-12-31` };
    case 'period':
      return period(a.toLowerCase(), numberOf(b), c === '' ? null : numberOf(c), d.toLowerCase(), paper);
  }
}

const monthOf = (name: string): number => monthNumber(name) ?? 0;
const dayOf = (words: string): number => Number.parseInt(words, 10);
const numberOf = (words: string): number => NUMBER_WORDS[words.toLowerCase()] ?? Number(words);
const lastDay = (year: number, month: number): PlainDate | null => plainDate(year, month, daysInMonth(year, month));

const wholeMonth = (year: number, month: number): Meaning | null =>
  month === 0 ? null : { earliest: plainDate(year, month, 1), latest: lastDay(year, month) };

function oneDay(weekday: string, day: number, month: number, year: number): Meaning | null {
  const date = plainDate(year, month, day);
  if (date === null) return null;
  const name = weekday.replace(/[, ]/g, '');
  return { earliest: date, latest: date, weekdays: name === '' ? [] : [{ weekday: name, date }] };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', '', '', '', 'final', '', '', '', 'last'];

/** Seven days that begin, or end, on the day; a weekday that is named is the day's own. */
function week(ending: boolean, weekday: string, day: PlainDate): Meaning {
  const name = weekday.replace(/[, ]/g, '');
  const weekdays = name === '' ? [] : [{ weekday: name, date: day }];
  return ending
    ? { earliest: addDays(day, -6), latest: day, weekdays }
    : { earliest: day, latest: addDays(day, 6), weekdays };
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

/** "17" or "2017" after 2016. */
const follows = (year: number, next: string): boolean => (year + 1) % 100 === Number(next.slice(-2));

interface RangeEnd {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function dayRange(start: RangeEnd, end: RangeEnd, paper: PlainDate | null, around: string): Meaning | null {
  const endMonth = monthOf(end.month);
  const endYear = end.year === '' ? yearOf(endMonth, dayOf(end.day), paper, around) : Number(end.year);
  if (endYear === null) return UNKNOWN;
  const startMonth = start.month === '' ? endMonth : monthOf(start.month);
  const startYear = start.year !== '' ? Number(start.year) : startMonth > endMonth ? endYear - 1 : endYear;
  const first = oneDay(start.weekday, dayOf(start.day), startMonth, startYear);
  const last = oneDay(end.weekday, dayOf(end.day), endMonth, endYear);
  if (!first?.earliest || !last?.latest || first.earliest > last.latest) return null;
  return {
    earliest: first.earliest,
    latest: last.latest,
    weekdays: [...(first.weekdays ?? []), ...(last.weekdays ?? [])],
  };
}

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

function season(name: string, year: number): Meaning {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[name] ?? 12;
  const endYear = first === 12 ? year + 1 : year;
  return { earliest: plainDate(year, first, 1), latest: lastDay(endYear, first === 12 ? 2 : first + 2) };
}

/** "the next 12 months" runs from the paper's day; "the next 12 to 24 months" ends between the two. */
function period(way: string, least: number, most: number | null, unit: string, paper: PlainDate | null): Meaning {
  if (paper === null) return UNKNOWN;
  const ahead = way === 'next' || way === 'coming';
  const shift = (count: number): PlainDate => {
    const signed = ahead ? count : -count;
    if (unit === 'days' || unit === 'weeks') return addDays(paper, unit === 'days' ? signed : signed * 7);
    return addMonths(paper, unit === 'months' ? signed : signed * 12);
  };
  const near = most === null ? paper : shift(least);
  const far = shift(most ?? least);
  return ahead ? { earliest: near, latest: far } : { earliest: far, latest: near };
}

/** The year of a date written without one: the next such month where the words look ahead, the last where they look back, else the nearest. */
function yearOf(month: number, day: number | null, paper: PlainDate | null, around: string): number | null {
  if (paper === null || month === 0) return null;
  const year = Number(paper.slice(0, 4));
  const first = (y: number): PlainDate => plainDate(y, month, day ?? 1) ?? `${y}-12-31`;
  const last = (y: number): PlainDate => plainDate(y, month, day ?? daysInMonth(y, month)) ?? `${y}-12-31`;
  if (FUTURE.test(around) && !PAST.test(around)) return last(year) >= paper ? year : year + 1;
  if (PAST.test(around) && !FUTURE.test(around)) return first(year) <= paper ? year : year - 1;
  const distance = (y: number): number => Math.abs(daysBetween(paper, first(y)));
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}
