import { isRule, placedCells, type GridRow, type TableBody } from '../../structure/grid.js';
import type { Passage } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { canHold } from './action-columns.js';
import type { Head } from './action-head.js';
import { isCapitalHeading, knownHeading } from '../../structure/headings.js';

const MOST_ROWS = 200;
const OPENS_PARAGRAPH = /^\s*(?:\d{1,3}[.)]?|\d{1,2}\.\d{1,2})\s+["'“‘]?\p{Lu}\p{L}*[ ,]\S+ \S+/u;
const LONE_NUMBER = /^\d{1,3}[.)]?$/;

/** One cell after the other, in the order of the headings: by bars, by tabs, or a cell a line. */
export function rowsInOrder(source: SourceText, lines: readonly Line[], head: Head): TableBody {
  if (head.kind !== 'lines') return rowALine(source, lines, head);
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

function rowALine(source: SourceText, lines: readonly Line[], head: Head): TableBody {
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
class RowALine {
  private readonly rows: (GridRow | null)[] = [];
  private above: readonly Passage[] = [];
  /** Rows of one cell, which may be a part of one. */
  private readonly lone = new Set<GridRow | null>();

  constructor(
    private readonly source: SourceText,
    private readonly head: Head,
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
    const action = this.head.columns.indexOf('action');
    const read = this.rows.flatMap((row) => (row?.has(action) ? [row] : []));
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
        row.length === count && row.every((cell, n) => cell.empty || canHold(this.head.columns[n] ?? null, cell.plain)),
    );
    return fit ?? null;
  }
}

const opensParagraph = (cells: readonly Passage[], raw: string, head: Head): boolean =>
  (cells.length < 3 && OPENS_PARAGRAPH.test(raw)) ||
  (!head.columns.includes('ref') && LONE_NUMBER.test(cells[0]?.plain ?? ''));

/** As many cells as headings, blank ones among them, or fewer, each under the next heading that can hold it; else null. */
function rowOf(cells: readonly Passage[], head: Head): GridRow | null {
  const full = cells.filter((cell) => !cell.empty);
  if (cells.length === head.columns.length) return rowBy(cells);
  if (full.length === head.columns.length) return rowBy(full);
  if (cells.length > head.columns.length) return null;
  const row = new Map<number, Passage>();
  let column = 0;
  for (const cell of full) {
    while (column < head.columns.length && !canHold(head.columns[column] ?? null, cell.plain)) column++;
    if (column === head.columns.length) return null;
    row.set(column++, cell);
  }
  return row;
}

const rowBy = (cells: readonly Passage[]): GridRow =>
  new Map(cells.flatMap((cell, index) => (cell.empty ? [] : [[index, cell] as const])));

/** As many lines a row as there are headings, up to the first that do not fit. Empty where what follows is no paragraph. */
function groups(source: SourceText, lines: readonly Line[], head: Head): GridRow[] {
  const rows: GridRow[] = [];
  const count = head.columns.length;
  let at = 0;
  for (; at < lines.length; at += count) {
    const cells = lines.slice(at, at + count).map((line) => wordsOf(source, line));
    if (
      cells.length < count ||
      !cells.every((cell, index) => cell.empty || canHold(head.columns[index] ?? null, cell.plain))
    )
      break;
    if (isEnd(source, lines[at] as Line) || cells[head.columns.indexOf('action')]?.empty !== false) break;
    rows.push(rowBy(cells));
  }
  while (lines[at]?.blank) at++;
  return lines[at] === undefined || isEnd(source, lines[at] as Line) ? rows : [];
}

/** A line after the other, each under the next heading that can hold it; every row must have its date, or its RAG where there are no dates, to be sure of. */
function byKind(source: SourceText, lines: readonly Line[], head: Head): GridRow[] {
  const rows: Map<number, Passage>[] = [];
  let column = head.columns.length;
  for (const line of lines) {
    if (isEnd(source, line)) break;
    const cell = wordsOf(source, line);
    let place = column;
    while (place < head.columns.length && !canHold(head.columns[place] ?? null, cell.plain)) place++;
    if (place === head.columns.length) {
      place = head.columns.findIndex((one) => canHold(one, cell.plain));
      if (place < 0) return [];
      rows.push(new Map());
    }
    rows.at(-1)?.set(place, cell);
    column = place + 1;
  }
  const due = head.columns.indexOf('due');
  const sure = due < 0 ? head.columns.indexOf('rag') : due;
  return rows.every((row) => row.has(sure)) ? rows : [];
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
