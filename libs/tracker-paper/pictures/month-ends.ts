import { MONTHS, partsOf } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from '#libs/words/dates.js';
import type { PaperPicture } from '../paper.js';
import { drawing, rect, words } from './svg.js';

/** How the actions stood at the end of a day, as it was known then; `open` leaves out what was overdue. */
export interface ActionsOn {
  readonly on: PlainDate;
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
}

const PARTS = [
  { is: 'overdue', label: 'open and overdue', fill: '#0b0c0c' },
  { is: 'open', label: 'open, not overdue', fill: '#5694ca' },
  { is: 'closed', label: 'closed', fill: '#ffffff' },
] as const;

const WIDTH = 900;
const HEIGHT = 230;
const [TOP, BOTTOM, LEFT] = [34, 190, 10] as const;

const label = (on: PlainDate): string => {
  const { year, month } = partsOf(on);
  return `${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;
};

const bar = (day: ActionsOn, x: number, width: number, up: (n: number) => number): string => {
  let y = BOTTOM;
  const parts = PARTS.map(({ is, fill }) => {
    const height = up(day[is]);
    y -= height;
    return height === 0 ? '' : rect({ x, y, width, height, fill });
  });
  const total = day.open + day.overdue + day.closed;
  return `${parts.join('')}${words(String(total), x + width / 2, y - 4)}${words(label(day.on), x + width / 2, BOTTOM + 16)}`;
};

const legend = (): string =>
  PARTS.map(({ label: text, fill }, n) => {
    const x = LEFT + n * 180;
    return `${rect({ x, y: 4, width: 12, height: 12, fill })}${words(text, x + 18, 14, 'start')}`;
  }).join('');

/** What was open, overdue and closed at each month's end, as bars; null where there is nothing to draw. */
export const monthEndsPicture = (days: readonly ActionsOn[]): PaperPicture | null => {
  const most = Math.max(0, ...days.map(({ open, overdue, closed }) => open + overdue + closed));
  if (most === 0 || days.length < 2) return null;
  const room = (WIDTH - LEFT) / days.length;
  const up = (n: number): number => ((BOTTOM - TOP) * n) / most;
  const title = 'Actions that were open, overdue and closed at each month’s end, as it was known then';
  const bars = days.map((day, n) => bar(day, LEFT + n * room + room * 0.15, room * 0.7, up));
  return {
    title,
    svg: drawing(title, WIDTH, HEIGHT, `${legend()}${bars.join('')}`),
    table: {
      columns: ['Day', 'Open, not overdue', 'Open and overdue', 'Closed'],
      rows: days.map(({ on, open, overdue, closed }) => [dateInWords(on), ...[open, overdue, closed].map(String)]),
    },
  };
};
