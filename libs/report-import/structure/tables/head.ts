import type { Line, SourceText } from '../../document/source-text.js';
import { gridKindOf, placedCells, type GridKind } from './grid.js';
import type { TableForm } from '../../model/table-form.js';

/** The headings of a table. */
export interface Head<C extends string> {
  readonly form: TableForm<C>;
  readonly kind: GridKind;
  readonly columns: readonly (C | null)[];
  readonly xs: readonly number[];
  /** The first line below the headings. */
  readonly next: number;
}

const MOST_CELLS = 10;

/** The headings that begin at a line: in that line, or one a line. Null where there are none. */
export function headAt<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  form: TableForm<C>,
): Head<C> | null {
  const line = lines[at];
  if (line === undefined || line.blank || line.to - line.from > 300) return null;
  const kind = gridKindOf(source.raw(line));
  return kind === 'lines' ? headOfLines(source, lines, at, form) : headOfLine(source, lines, at, kind, form);
}

function headOfLine<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  kind: GridKind,
  form: TableForm<C>,
): Head<C> | null {
  const cells = placedCells(source, lines[at] as Line, kind).filter(({ cell }) => !cell.empty);
  if (cells.length < 2 || cells.length > MOST_CELLS) return null;
  let next = at + 1;
  let heads = cells.map(({ cell }) => cell);
  const below = lines[next];
  if (kind === 'spaces' && below !== undefined && !below.blank) {
    const wrapped = placedCells(source, below, kind);
    if (wrapped.every(({ cell }) => /^[a-z(]/.test(cell.plain) && cell.plain.length < 16)) {
      heads = cells.map(({ x, cell }) => {
        const rest = wrapped.find((one) => Math.abs(one.x - x) <= 2);
        return rest === undefined ? cell : source.words(cell.range(), rest.cell.range());
      });
      next++;
    }
  }
  const columns = heads.map((cell) => form.columnOf(cell.plain.replace(/:$/, '')));
  return form.isHead(columns) ? { form, kind, columns, xs: cells.map(({ x }) => x), next } : null;
}

function headOfLines<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  form: TableForm<C>,
): Head<C> | null {
  const columns: C[] = [];
  let next = at;
  for (; next < lines.length && columns.length < MOST_CELLS; next++) {
    const line = lines[next] as Line;
    if (line.blank) continue;
    const column = line.to - line.from > 60 ? null : form.columnOf(source.words(line).plain.replace(/:$/, ''));
    if (column === null) break;
    columns.push(column);
  }
  return columns.length >= 3 && form.isHead(columns) ? { form, kind: 'lines', columns, xs: [], next } : null;
}
