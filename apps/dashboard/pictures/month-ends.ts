import { MONTHS, partsOf } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { ActionsOn } from '#libs/read-models/board/month-ends.js';
import { count, inFigures } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';

/** What an action was on a day, the lowest part of a bar first. */
const PARTS = ['overdue', 'open', 'closed'] as const;
type Part = (typeof PARTS)[number];


/** One day of the picture: across in per cent of its width, up and down in pixels. */
interface Bar {
  readonly x: number;
  readonly middle: number;
  readonly width: number;
  readonly parts: readonly { readonly is: Part; readonly y: number; readonly height: number }[];
  /** "Nov" */
  readonly label: string;
  /** Left out where the screen is small. */
  readonly second: boolean;
  /** "2026", under the first bar of a year. */
  readonly year: string | null;
}

/** How many actions were open, overdue and closed on some days, as bars; and the same as a table. */
export interface MonthEnds {
  readonly title: string;
  readonly height: number;
  readonly bottom: number;
  readonly bars: readonly Bar[];
  readonly lines: readonly { readonly y: number; readonly label: string }[];
  readonly rows: readonly { readonly day: string; readonly numbers: readonly string[] }[];
}

const TOP = 18;
const BOTTOM = 172;
const HEIGHT = 212;
/** Where the first bar begins, in per cent: the numbers of the lines stand before it. */
const LEFT = 10;

/** The next of 1, 2, 5, 10, 20, 50 … that is enough for four steps up to the number. */
const stepFor = (most: number): number => {
  const least = Math.max(1, most / 4);
  const ten = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((n) => n * ten).find((step) => step >= least) ?? 10 * ten;
};

const round = (n: number): number => Math.round(n * 100) / 100;

const monthOf = (on: PlainDate): string => (MONTHS[partsOf(on).month - 1] ?? '').slice(0, 3);

/** Null where there is no day to draw, or never an action. */
export const monthEndsOf = (days: readonly ActionsOn[]): MonthEnds | null => {
  const most = Math.max(0, ...days.map(({ open, overdue, closed }) => open + overdue + closed));
  if (most === 0) return null;
  const step = stepFor(most);
  const top = Math.ceil(most / step) * step;
  const up = (n: number): number => ((BOTTOM - TOP) * n) / top;
  const room = (100 - LEFT) / days.length;
  const first = days[0]!;
  const last = days.at(-1)!;
  return {
    title: `Actions from ${dateInWords(first.on)} to ${dateInWords(last.on)}: ${count(last.open + last.overdue, 'is', 'are')} open at the end, ${inFigures(last.overdue)} of them overdue, and ${inFigures(last.closed)} closed`,
    height: HEIGHT,
    bottom: BOTTOM,
    bars: days.map((day, n) => {
      const x = LEFT + n * room + room * 0.14;
      let y = BOTTOM;
      return {
        x: round(x),
        width: round(Math.min(room * 0.72, 8)),
        middle: round(x + Math.min(room * 0.72, 8) / 2),
        parts: PARTS.flatMap((is) => {
          const height = up(day[is]);
          y -= height;
          return height === 0 ? [] : [{ is, y: round(y), height: round(height) }];
        }),
        label: monthOf(day.on),
        second: (days.length - 1 - n) % 2 === 1,
        year: n === 0 || day.on.slice(0, 4) !== days[n - 1]?.on.slice(0, 4) ? day.on.slice(0, 4) : null,
      };
    }),
    lines: Array.from({ length: top / step + 1 }, (_, n) => ({
      y: round(BOTTOM - up(n * step)),
      label: inFigures(n * step),
    })),
    rows: days.map((day) => ({
      day: dateInWords(day.on),
      numbers: [day.open + day.overdue, day.overdue, day.closed].map(inFigures),
    })),
  };
};
