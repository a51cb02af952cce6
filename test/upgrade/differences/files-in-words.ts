import { inLines, type Rule } from './rule.js';

const CELL = /(?:"(?:[^"]|"")*"|[^",]*)(?:,|$)/g;
/** A line end outside quotes. */
const RECORD = /(?:"(?:[^"]|"")*"|[^"\n])+|(?<=\n)(?=\n)/g;

/** Places of cells. */
const [KIND, WHAT, FIELD, WHO, EVENT] = [0, 3, 4, 10, 14];
const IN_WORDS = [WHO, EVENT];
/** What the event said beside, which rule it broke, that it is withdrawn: columns that came later. */
const CAME_LATER = 17;

const plain = (cell: string | undefined): string => (cell ?? '').replace(/,$/, '');

const FIELDS: Readonly<Record<string, string>> = { 'Due date': 'due', Status: 'status', Overdue: 'overdue' };

/** A row of a file, as far as both tell it alike: none of a member that changed. */
const compared = (row: string): readonly string[] => {
  const cells = (row.match(CELL) ?? []).map((cell) => plain(cell));
  if (cells[WHAT] === 'changed') return [];
  const field = FIELDS[cells[FIELD] ?? ''] ?? cells[FIELD];
  return [
    cells
      .slice(0, CAME_LATER)
      .map((cell, place) => {
        if (IN_WORDS.includes(place)) return '';
        return place === KIND ? cell.replace('-', ' ') : place === FIELD ? (field ?? '') : cell;
      })
      .join(','),
  ];
};

/** Before the other rules of files. */
export const FILES_IN_WORDS: readonly Rule[] = [
  {
    rule:
      'Files of comparisons call people by name, and kinds, members and events in words; where something stands in a paper they leave ' +
      'out. Which members changed is held by the same comparisons in JSON, and how files word it by `comparison-rows.unit.spec.ts`.',
    where: /compare\?.*format=csv/,
    of: 'both',
    without: inLines((text) => (text.match(RECORD) ?? []).flatMap(compared).join('\n')),
  },
];
