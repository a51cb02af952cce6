import type { Line, SourceText } from '../../document/source-text.js';
import { knownHeading } from '../headings.js';
import { OpenRow, placedCells, type GridRow, type PlacedCell, type TableBody } from './grid.js';
import type { Head } from './head.js';

/** True where the first row's cells stand below their headings: the table was printed in columns. */
export function stayInColumns<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): boolean {
  const first = lines.slice(head.next).find((line) => !line.blank);
  if (first === undefined) return false;
  const cells = placedCells(source, first, 'spaces');
  return cells.length > 1 && cells.every((cell) => isBelowHeading(cell, head));
}

const isBelowHeading = ({ x }: PlacedCell, { xs }: Pick<Head<never>, 'xs'>): boolean =>
  xs.some((start) => Math.abs(start - x) <= 3);

/**
 * Rows in columns: each cell belongs to the heading above it, and cells that wrapped go on in the lines below. None
 * where a cell stands below no heading: lines were cut anywhere.
 */
export function rowsInColumns<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): TableBody {
  const rows: GridRow[] = [];
  let open: OpenRow | null = null;
  let gap = false;
  let end = head.next;
  for (let at = head.next; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.blank) {
      gap = true;
      continue;
    }
    const cells = placedCells(source, line, 'spaces');
    if (endsTable(source, lines, at, head, cells, gap)) break;
    if (!cells.every((cell) => isBelowHeading(cell, head))) return { rows: [], next: at };
    const placed = cells.map((one) => ({ ...one, column: columnOf(one, head) }));
    if (open === null || startsRow(placed, head, open, gap)) {
      if (open !== null) rows.push(open.close(source));
      open = new OpenRow();
    }
    for (const { column, cell } of placed) open.add(column, cell);
    gap = false;
    end = at + 1;
  }
  if (open !== null) rows.push(open.close(source));
  return { rows, next: end };
}

/** Small letters go on with the words above them, across a gap too. */
const goesOn = (cells: readonly PlacedCell[]): boolean => /^[a-z(]/.test(cells[0]?.cell.plain ?? '');

const columnOf = ({ x }: PlacedCell, { xs }: Pick<Head<never>, 'xs'>): number =>
  Math.max(
    0,
    xs.findLastIndex((start) => start <= x + 2),
  );

/** A row begins below a gap, or where a column that has its value gets another. */
function startsRow<C extends string>(
  placed: readonly (PlacedCell & { readonly column: number })[],
  head: Head<C>,
  open: OpenRow,
  gap: boolean,
): boolean {
  if (!placed.some(({ column }) => head.columns[column] === head.form.key)) return false;
  if (gap) return !goesOn(placed);
  return placed.some(
    ({ column, cell }) => open.has(column) && head.form.isAnother(head.columns[column] ?? null, cell.plain),
  );
}

/** A heading, a paragraph, or prose that no longer keeps to the columns. */
function endsTable<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  head: Head<C>,
  cells: readonly PlacedCell[],
  gap: boolean,
): boolean {
  const line = lines[at] as Line;
  if (line.to - line.from > 1000 || knownHeading(source.words(line).plain) !== null) return true;
  if (cells.some((one) => overruns(one, head))) return true;
  return cells.length === 1 && gap && !goesOn(cells) && !hasColumnsBelow(source, lines, at);
}

/** Words that reach into the next column are prose. */
function overruns({ x, cell }: PlacedCell, { xs }: Pick<Head<never>, 'xs'>): boolean {
  const next = xs.find((start) => start > x + 2) ?? Infinity;
  return x + cell.text.length > next + 2;
}

function hasColumnsBelow(source: SourceText, lines: readonly Line[], at: number): boolean {
  for (let next = at; next < lines.length && !(lines[next] as Line).blank; next++)
    if (placedCells(source, lines[next] as Line, 'spaces').length > 1) return true;
  return false;
}
