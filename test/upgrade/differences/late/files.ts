import { inLines, type Rule } from '../rule.js';
import { CAUSED_BY_PLACE } from './entries.js';
import { LATE_THINGS, MEMBERS_OF } from './things.js';

const CELL = /(?:"(?:[^"]|"")*"|[^",]*)(?:,|$)/g;
/** Who, why, when recorded and effective, event and position. */
const CAUSE = { from: 10, to: 16 };
const OF_DUE = ['slipped', 'brought forward', 'became overdue', 'no longer overdue'];

const cellsOf = (row: string): readonly string[] => row.match(CELL) ?? [];
const plain = (cell: string | undefined): string => (cell ?? '').replace(/,$/, '');

/** A row of a comparison: none of such a fact of such a thing, and not the cause where another entry is it by its place. */
const compared = (row: string): readonly string[] => {
  const cells = cellsOf(row);
  const [what, field, id] = [plain(cells[3]), plain(cells[4]), plain(cells[CAUSE.to])];
  const member = OF_DUE.includes(what) ? 'due' : field.replace(/\..*/, '');
  const late = LATE_THINGS[id];
  if (late && MEMBERS_OF[late.fact].includes(member)) return [];
  return CAUSED_BY_PLACE[id] === member ? [[...cells.slice(0, CAUSE.from), ...cells.slice(CAUSE.to)].join('')] : [row];
};

/** Files for spreadsheets. */
export const FILES: readonly Rule[] = [
  {
    rule: 'The same in files of comparisons: their rows of such a fact, and the causes.',
    where: /compare\?.*format=csv/,
    of: 'both',
    without: inLines((text) => text.split('\n').flatMap(compared).join('\n')),
  },
];
