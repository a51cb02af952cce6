import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { isCapitalHeading, knownHeading } from '../headings.js';
import { LONE_NUMBER, OPENS_PARAGRAPH } from './ends.js';
import { rowBy, type GridRow, type TableBody } from './grid.js';
import type { Head } from './head.js';

const MOST_ROWS = 200;

/** A cell a line, in the order of the headings, which stand so too. */
export function rowsOfCells<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): TableBody {
  const below = lines.slice(head.next, head.next + MOST_ROWS * head.columns.length);
  const bare = below[0]?.blank === true || lines[head.next - 2]?.blank === true;
  const kept = below.filter((line) => !line.blank);
  // Word saves a blank cell as a blank line; elsewhere blank lines are gaps.
  const rows = [bare ? [] : groups(source, below, head), groups(source, kept, head), byKind(source, kept, head)].find(
    (one) => one.length > 0,
  );
  const last = Math.max(0, ...[...(rows?.at(-1)?.values() ?? [])].map((cell) => cell.range().to));
  const next = below.findIndex((line) => line.from >= last);
  return { rows: rows ?? [], next: head.next + (last === 0 ? 0 : next < 0 ? below.length : next) };
}

/** As many lines a row as there are headings, up to the first that do not fit. Empty where what follows is no paragraph. */
function groups<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): GridRow[] {
  const rows: GridRow[] = [];
  const count = head.columns.length;
  let at = 0;
  for (; at < lines.length; at += count) {
    const cells = lines.slice(at, at + count).map((line) => wordsOf(source, line));
    if (
      cells.length < count ||
      !cells.every((cell, index) => cell.empty || head.form.canHold(head.columns[index] ?? null, cell.plain))
    )
      break;
    if (isEnd(source, lines[at] as Line) || cells[head.columns.indexOf(head.form.key)]?.empty !== false) break;
    rows.push(rowBy(cells));
  }
  while (lines[at]?.blank) at++;
  return lines[at] === undefined || isEnd(source, lines[at] as Line) ? rows : [];
}

/** A line after the other, each under the next heading that can hold it; to be sure of them every row must have the cell that is never blank. */
function byKind<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): GridRow[] {
  const rows: Map<number, Passage>[] = [];
  let column = head.columns.length;
  for (const line of lines) {
    if (isEnd(source, line)) break;
    const cell = wordsOf(source, line);
    let place = column;
    while (place < head.columns.length && !head.form.canHold(head.columns[place] ?? null, cell.plain)) place++;
    if (place === head.columns.length) {
      place = head.columns.findIndex((one) => head.form.canHold(one, cell.plain));
      if (place < 0) return [];
      rows.push(new Map());
    }
    rows.at(-1)?.set(place, cell);
    column = place + 1;
  }
  const sure = head.form.always.map((column) => head.columns.indexOf(column)).find((column) => column >= 0);
  return sure !== undefined && rows.every((row) => row.has(sure)) ? rows : [];
}

const wordsOf = (source: SourceText, line: Line): Passage =>
  source.words(line.to - line.from > 1000 ? { from: line.from, to: line.from } : line);

const isEnd = (source: SourceText, line: Line): boolean => {
  const words = wordsOf(source, line).plain;
  return (
    OPENS_PARAGRAPH.test(words) ||
    LONE_NUMBER.test(words) ||
    knownHeading(words) !== null ||
    isHeadingInCapitals(words) ||
    words.length > 400
  );
};

/** One word in capitals may be a colour. */
const isHeadingInCapitals = (words: string): boolean => words.includes(' ') && isCapitalHeading(words);
