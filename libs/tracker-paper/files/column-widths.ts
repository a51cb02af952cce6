import type { FactName } from '../content/facts.js';
import type { PaperColumn } from '../paper.js';

/** How wide a column of few words is, in the em of its table: its longest usual word stands in one piece. */
const WIDTHS: Readonly<Partial<Record<FactName, number>>> = {
  audit: 8.5,
  area: 8.5,
  owner: 7.5,
  lead: 7.5,
  status: 8.2,
  response: 6.5,
  due: 6.5,
  agreed: 6.2,
  firstDue: 6.2,
  lastTold: 6.2,
  percent: 5.8,
  priority: 5,
};
const ANY = 7;
/** A column of sentences takes what is left, and at least this. */
const LEAST_OF_SENTENCES = 10;

const narrow = (name: string): number => (WIDTHS as Readonly<Record<string, number | undefined>>)[name] ?? ANY;

/** The width of each column, in em; of a column of sentences the least. */
export const leastWidths = (columns: readonly PaperColumn[]): readonly number[] =>
  columns.map(({ name, wide }) => (wide ? LEAST_OF_SENTENCES : narrow(name)));

/** The least width of a table of these columns, in em. */
export const leastWidth = (columns: readonly PaperColumn[]): number =>
  leastWidths(columns).reduce((sum, width) => sum + width, 0);

/** Every column's share of a table that is `width` em wide, of 1 in all: columns of sentences share what the others leave. */
export const sharesOf = (columns: readonly PaperColumn[], width: number): readonly number[] => {
  const left = Math.max(0, width - leastWidth(columns));
  const sentences = columns.filter(({ wide }) => wide).length;
  const widths = leastWidths(columns).map((least, n) => least + (columns[n]?.wide ? left / sentences : 0));
  const all = widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each) => each / all);
};
