import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { daysInWords } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import type { PaperPicture } from '../paper.js';
import { dot, drawing, line, words } from './svg.js';

interface Dated {
  readonly ref: string;
  readonly open: boolean;
  readonly firstDue: PlainDate | null;
  readonly due: PlainDate | null;
}

/** As many as a page has room for. */
const MOST = 12;
const WIDTH = 900;
const [LEFT, RIGHT, TOP, ROW] = [230, 760, 28, 24] as const;

const later = (things: readonly Dated[]) =>
  things
    .flatMap(({ ref, open, firstDue, due }) =>
      open && firstDue !== null && due !== null && due > firstDue ? [{ ref, firstDue, due }] : [],
    )
    .map((each) => ({ ...each, days: daysBetween(each.firstDue, each.due) }))
    .toSorted((one, other) => other.days - one.days || (one.ref < other.ref ? -1 : 1));

const shortened = (ref: string): string => (ref.length > 30 ? `${ref.slice(0, 29)}…` : ref);

/** Dates first promised against now, the furthest first; null where none is later. */
export const datesMovedPicture = (things: readonly Dated[]): PaperPicture | null => {
  const all = later(things);
  const moved = all.slice(0, MOST);
  const dates = moved.flatMap(({ firstDue, due }) => [firstDue, due]).toSorted();
  const [start, end] = [dates[0], dates.at(-1)];
  if (start === undefined || end === undefined) return null;
  const x = (date: PlainDate) =>
    LEFT + (daysBetween(start, date) * (RIGHT - LEFT)) / Math.max(1, daysBetween(start, end));
  const rows = moved.map(({ ref, firstDue, due, days }, n) => {
    const y = TOP + n * ROW + 12;
    const drawn = `${line(x(firstDue), x(due), y)}${dot(x(firstDue), y, '#ffffff')}${dot(x(due), y, '#0b0c0c')}`;
    return `${words(shortened(ref), 0, y + 4, 'start')}${drawn}${words(`${daysInWords(days)} later`, x(due) + 10, y + 4, 'start')}`;
  });
  const which = all.length > MOST ? `, the ${MOST} of ${all.length} that moved furthest` : '';
  const title = `Due dates first promised (ring) against now (dot)${which}`;
  const scale = `${words(dateInWords(start), LEFT, 14, 'start')}${words(dateInWords(end), RIGHT, 14, 'end')}`;
  return {
    title,
    svg: drawing(title, WIDTH, TOP + moved.length * ROW + 8, scale + rows.join('')),
    table: {
      columns: ['Reference', 'Date first promised', 'Date now', 'Later by'],
      rows: moved.map(({ ref, firstDue, due, days }) => [
        ref,
        dateInWords(firstDue),
        dateInWords(due),
        daysInWords(days),
      ]),
    },
  };
};
