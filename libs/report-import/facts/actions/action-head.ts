import { gridKindOf, placedCells, type GridKind } from '../../structure/grid.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { actionColumnOf, isActionTable, type ActionColumn } from './action-columns.js';

/** The headings of a table of actions. */
export interface Head {
  readonly kind: GridKind;
  readonly columns: readonly (ActionColumn | null)[];
  readonly xs: readonly number[];
  /** The first line below the headings. */
  readonly next: number;
}

const MOST_CELLS = 10;

/** The headings that begin at a line: in that line, or one a line. Null where there are none. */
export function headAt(source: SourceText, lines: readonly Line[], at: number): Head | null {
  const line = lines[at];
  if (line === undefined || line.blank || line.to - line.from > 300) return null;
  const kind = gridKindOf(source.raw(line));
  return kind === 'lines' ? headOfLines(source, lines, at) : headOfLine(source, lines, at, kind);
}

function headOfLine(source: SourceText, lines: readonly Line[], at: number, kind: GridKind): Head | null {
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
  const columns = heads.map((cell) => actionColumnOf(cell.plain.replace(/:$/, '')));
  return isActionTable(columns) ? { kind, columns, xs: cells.map(({ x }) => x), next } : null;
}

function headOfLines(source: SourceText, lines: readonly Line[], at: number): Head | null {
  const columns: ActionColumn[] = [];
  let next = at;
  for (; next < lines.length && columns.length < MOST_CELLS; next++) {
    const line = lines[next] as Line;
    if (line.blank) continue;
    const column = line.to - line.from > 60 ? null : actionColumnOf(source.words(line).plain.replace(/:$/, ''));
    if (column === null) break;
    columns.push(column);
  }
  return columns.length >= 3 && isActionTable(columns) ? { kind: 'lines', columns, xs: [], next } : null;
}
