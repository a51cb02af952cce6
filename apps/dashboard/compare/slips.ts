import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Difference, MovedDue } from '#libs/read-models/compare/difference.js';
import type { Links } from '../frame/links.js';
import { daysInWords } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';

/** A due date that moved: in words, and as a line from the first date to the last, in per cent of the picture's width. */
export interface Slip {
  readonly href: string;
  readonly title: string;
  readonly ref: string;
  /** "30 days later" */
  readonly by: string;
  /** "from 10 June 2016 to 10 July 2016" */
  readonly dates: string;
  /** Where the first date is another than the one it moved from: "first date 1 June 2016, 39 days before". */
  readonly first: string | null;
  readonly later: boolean;
  readonly x: { readonly first: number; readonly from: number; readonly to: number };
}

export interface Slips {
  readonly slips: readonly Slip[];
  /** The days at the ends of the picture. */
  readonly start: string;
  readonly end: string;
}

export const movedInWords = ({ from, to }: MovedDue): string =>
  to > from ? `${daysInWords(daysBetween(from, to))} later` : `${daysInWords(daysBetween(to, from))} earlier`;

export const sinceFirst = ({ first, from, to }: MovedDue): string | null => {
  if (first === from) return null;
  const days = daysBetween(first, to);
  const away = days === 0 ? 'the same day' : days > 0 ? `${daysInWords(days)} before` : `${daysInWords(-days)} after`;
  return `first date ${dateInWords(first)}, ${away}`;
};

export const datesInWords = ({ from, to }: MovedDue): string => `from ${dateInWords(from)} to ${dateInWords(to)}`;

const round = (n: number): number => Math.round(n * 100) / 100;

/** Every date that moved, the longest way first; `null` where none did. */
export function slipsOf(differences: readonly Difference[], links: Links): Slips | null {
  const moved = differences.flatMap(({ moved, to }) => (moved === null || to === null ? [] : [{ moved, thing: to }]));
  const dates = moved.flatMap(({ moved: { first, from, to } }) => [first, from, to]).sort();
  const [start, end] = [dates[0], dates.at(-1)];
  if (start === undefined || end === undefined) return null;
  const length = Math.max(1, daysBetween(start, end));
  const x = (date: PlainDate) => round(2 + (daysBetween(start, date) * 96) / length);
  const way = ({ from, to }: MovedDue) => Math.abs(daysBetween(from, to));
  return {
    slips: moved
      .toSorted((a, b) => way(b.moved) - way(a.moved))
      .map(({ moved, thing }) => ({
        href: links.of(thing) ?? '',
        title: sentence(thing.title),
        ref: thing.ref,
        by: movedInWords(moved),
        dates: datesInWords(moved),
        first: sinceFirst(moved),
        later: moved.to > moved.from,
        x: { first: x(moved.first), from: x(moved.from), to: x(moved.to) },
      })),
    start: dateInWords(start),
    end: dateInWords(end),
  };
}
