import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { daysInWords } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import type { Links } from '../frame/links.js';

type Dated = Pick<Thing, 'kind' | 'id' | 'ref' | 'title' | 'firstDue' | 'due'>;

/** One due date, as it was promised first and as it is now: across in per cent, down in pixels. */
interface Row {
  readonly y: number;
  readonly ref: string;
  readonly title: string;
  readonly href: string | null;
  readonly first: string;
  readonly now: string;
  /** "61 days later" */
  readonly by: string;
  readonly later: boolean;
  readonly x: { readonly first: number; readonly now: number };
}

/** Due dates first promised against now, a line each, the furthest first; and the same as a table. */
export interface DatesMoved {
  readonly title: string;
  readonly height: number;
  readonly rows: readonly Row[];
  /** The day that it is shown for, where it lies within the picture. */
  readonly today: { readonly x: number; readonly label: string; readonly anchor: 'start' | 'middle' | 'end' } | null;
  readonly start: string;
  readonly end: string;
}

const TOP = 22;
const ROW = 34;
const BELOW = 24;

const round = (n: number): number => Math.round(n * 100) / 100;

/** Null where no date moved. */
export const datesMovedOf = (things: readonly Dated[], day: PlainDate, links: Links): DatesMoved | null => {
  const moved = things.flatMap(({ firstDue, due, ...thing }) =>
    firstDue === null || due === null || firstDue === due ? [] : [{ ...thing, firstDue, due }],
  );
  const dates = moved.flatMap(({ firstDue, due }) => [firstDue, due]).sort();
  const [start, end] = [dates[0], dates.at(-1)];
  if (start === undefined || end === undefined) return null;
  const length = Math.max(1, daysBetween(start, end));
  const x = (date: PlainDate): number => round(2 + (daysBetween(start, date) * 96) / length);
  const way = ({ firstDue, due }: { firstDue: PlainDate; due: PlainDate }) => daysBetween(firstDue, due);
  return {
    title: `Due dates first promised against now, from ${dateInWords(start)} to ${dateInWords(end)}`,
    height: TOP + moved.length * ROW + BELOW,
    rows: moved
      .toSorted((a, b) => Math.abs(way(b)) - Math.abs(way(a)))
      .map((thing, n) => ({
        y: TOP + n * ROW,
        ref: thing.ref,
        title: sentence(thing.title),
        href: links.of(thing),
        first: dateInWords(thing.firstDue),
        now: dateInWords(thing.due),
        by: `${daysInWords(Math.abs(way(thing)))} ${way(thing) > 0 ? 'later' : 'earlier'}`,
        later: way(thing) > 0,
        x: { first: x(thing.firstDue), now: x(thing.due) },
      })),
    today:
      day <= start || day >= end
        ? null
        : { x: x(day), label: dateInWords(day), anchor: x(day) < 20 ? 'start' : x(day) > 80 ? 'end' : 'middle' },
    start: dateInWords(start),
    end: dateInWords(end),
  };
};
