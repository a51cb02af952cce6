import type { Passage, Range } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';

/** How the cells of a table are kept apart: in one line by bars, tabs or wide spaces, or each on a line of its own. */
export type GridKind = 'bars' | 'tabs' | 'spaces' | 'lines';

/** A cell with its place in the line, counted in characters. */
export interface PlacedCell {
  readonly x: number;
  readonly cell: Passage;
}

/** A row of a table: for each column, what stands in it; a blank cell is absent. */
export type GridRow = ReadonlyMap<number, Passage>;

/** The rows of one table, and the first line below it. */
export interface TableBody {
  readonly rows: readonly GridRow[];
  readonly next: number;
}

const SEPARATORS: Readonly<Record<Exclude<GridKind, 'lines'>, RegExp>> = {
  bars: /\|/g,
  tabs: /\t/g,
  spaces: / {2,}|\u00a0{2,}/g,
};

/** A line that draws a table and says nothing: "|---|---|", "+----+". */
export const isRule = (raw: string): boolean => /^[\s|+:=_-]*[-=_]{2}[\s|+:=_-]*$/.test(raw);

export function gridKindOf(raw: string): GridKind {
  if (raw.includes('|')) return 'bars';
  const inner = raw.trim();
  if (inner.includes('\t')) return 'tabs';
  return /\S {2,}\S/.test(inner) ? 'spaces' : 'lines';
}

/** The cells of a line, those left blank among them where bars or tabs mark them. */
export function placedCells(source: SourceText, line: Line, kind: GridKind): PlacedCell[] {
  const raw = source.raw(line);
  const cells: PlacedCell[] = [];
  let start = 0;
  const push = (end: number): void => {
    const cell = source.words({ from: line.from + start, to: line.from + end });
    if (kind !== 'spaces' || !cell.empty) cells.push({ x: cell.empty ? start : cell.range().from - line.from, cell });
  };
  if (kind === 'lines') push(raw.length);
  else {
    for (const match of raw.matchAll(SEPARATORS[kind])) {
      push(match.index);
      start = match.index + match[0].length;
    }
    push(raw.length);
    if (kind === 'bars' && cells[0]?.cell.empty && raw.trimStart().startsWith('|')) cells.shift();
    if (kind === 'bars' && cells.at(-1)?.cell.empty && raw.trimEnd().endsWith('|')) cells.pop();
    if (kind === 'tabs') while (cells.length > 1 && cells.at(-1)?.cell.empty) cells.pop();
  }
  return cells;
}

/** A row under way: the pieces of each column's cell. */
export class OpenRow {
  private readonly parts = new Map<number, Range[]>();
  last = 0;

  add(column: number, cell: Passage): void {
    this.last = Math.max(this.last, column);
    if (cell.empty) return;
    const known = this.parts.get(column);
    if (known === undefined) this.parts.set(column, [cell.range()]);
    else known.push(cell.range());
  }

  has(column: number): boolean {
    return this.parts.has(column);
  }

  close(source: SourceText): GridRow {
    return new Map([...this.parts].map(([column, ranges]) => [column, source.words(...ranges)]));
  }
}

/** Cells in the order of the columns. */
export const rowBy = (cells: readonly Passage[]): GridRow =>
  new Map(cells.flatMap((cell, index) => (cell.empty ? [] : [[index, cell] as const])));
