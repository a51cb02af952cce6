import type { Passage, Range } from '../../model/passage.js';
import type { SourceText } from '../../document/source-text.js';

const SEPARATORS = /\t+|[ \u00a0]{2,}|[ \u00a0]*\|[ \u00a0]*|\r\n|[\n\r\f]/g;

/** The cells of a stretch of a table: what stands between tabs, bars, two spaces or more, and line ends. Empty ones are left out. */
export function cellsOf(source: SourceText, range: Range): Passage[] {
  const raw = source.raw(range);
  const cells: Passage[] = [];
  let start = 0;
  const push = (end: number): void => {
    const cell = source.words({ from: range.from + start, to: range.from + end });
    if (!cell.empty) cells.push(cell);
  };
  for (const match of raw.matchAll(SEPARATORS)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(raw.length);
  return cells;
}

/** Of a line up to a place: the words before it in its own cell, and whether there are others before them. */
export function beforeInLine(raw: string): { readonly cell: string; readonly isBesideOther: boolean } {
  const cell = /[^\t|]*$/.exec(raw)?.[0].split(/ {2,}/).at(-1) ?? '';
  return { cell: cell.trimStart(), isBesideOther: raw.trim() !== cell.trim() };
}

/** The cells of words that were taken out of a text. */
export const wordsOfCells = (raw: string): readonly string[] => raw.split(/\t|\||\s{2,}(?=\S)/);
