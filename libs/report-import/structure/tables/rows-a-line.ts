import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { knownHeading } from '../headings.js';
import { LONE_NUMBER, OPENS_PARAGRAPH } from './ends.js';
import { isRule, placedCells, rowBy, type GridRow, type TableBody } from './grid.js';
import type { Head } from './head.js';

/** A row a line, its cells in the order of the headings; a line's end may have broken it. */
export function rowsALine<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): TableBody {
  const table = new RowALine(source, head);
  let end = head.next;
  let gap = false;
  for (let at = head.next; at < lines.length; at++) {
    const line = lines[at] as Line;
    const raw = source.raw(line);
    if (line.blank || isRule(raw)) {
      gap = true;
      continue;
    }
    if (raw.length > 1000 || knownHeading(source.words(line).plain) !== null) break;
    const cells = placedCells(source, line, head.kind).map(({ cell }) => cell);
    // Tabs at a line's end stand for cells left blank, which count where a row was broken.
    if (head.kind === 'tabs' && cells.length > 1)
      while (cells.length < Math.min(raw.split('\t').length, head.columns.length)) cells.push(source.words());
    if (opensParagraph(cells, raw, head) || (gap && cells.length < 2)) break;
    table.add(cells);
    gap = false;
    end = at + 1;
  }
  return { rows: table.close(), next: end };
}

/** Lines of cells, each a row, or two of them when a line's end broke the row. */
class RowALine<C extends string> {
  private readonly rows: (GridRow | null)[] = [];
  private above: readonly Passage[] = [];
  /** Rows of one cell, which may be a part of one. */
  private readonly lone = new Set<GridRow | null>();

  constructor(
    private readonly source: SourceText,
    private readonly head: Head<C>,
  ) {}

  add(cells: readonly Passage[]): void {
    const whole = this.joined(cells);
    if (whole !== null) this.rows.pop();
    this.above = whole ?? cells;
    const row = rowOf(this.above, this.head);
    this.rows.push(row);
    if (this.above.length === 1 && this.head.columns.length > 2) this.lone.add(row);
  }

  /** The rows; none of them where one could not be read. */
  close(): GridRow[] {
    const key = this.head.columns.indexOf(this.head.form.key);
    const read = this.rows.flatMap((row) => (row?.has(key) ? [row] : []));
    return read.length === this.rows.length && !read.some((row) => this.lone.has(row)) ? read : [];
  }

  /** The row above with these cells, when together they are as many as the headings, and fit. */
  private joined(cells: readonly Passage[]): readonly Passage[] | null {
    const count = this.head.columns.length;
    const last = this.above.at(-1);
    if (last === undefined || this.above.length >= count || cells[0] === undefined) return null;
    const cut = [...this.above.slice(0, -1), this.source.words(last.range(), cells[0].range()), ...cells.slice(1)];
    const fit = [cut, [...this.above, ...cells]].find(
      (row) =>
        row.length === count &&
        row.every((cell, n) => cell.empty || this.head.form.canHold(this.head.columns[n] ?? null, cell.plain)),
    );
    return fit ?? null;
  }
}

const opensParagraph = <C extends string>(cells: readonly Passage[], raw: string, head: Head<C>): boolean =>
  (cells.length < 3 && OPENS_PARAGRAPH.test(raw)) ||
  (!head.columns.includes(head.form.numbers) && LONE_NUMBER.test(cells[0]?.plain ?? ''));

/** As many cells as headings, blank ones among them, or fewer, each under the next heading that can hold it; else null. */
function rowOf<C extends string>(cells: readonly Passage[], head: Head<C>): GridRow | null {
  const full = cells.filter((cell) => !cell.empty);
  if (cells.length === head.columns.length) return rowBy(cells);
  if (full.length === head.columns.length) return rowBy(full);
  if (cells.length > head.columns.length) return null;
  const row = new Map<number, Passage>();
  let column = 0;
  for (const cell of full) {
    while (column < head.columns.length && !head.form.canHold(head.columns[column] ?? null, cell.plain)) column++;
    if (column === head.columns.length) return null;
    row.set(column++, cell);
  }
  return row;
}
