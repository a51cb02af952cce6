import type { Line, SourceText } from '../../document/source-text.js';
import { rowsOfCells } from './cell-a-line.js';
import type { GridRow, TableBody } from './grid.js';
import { headAt, type Head } from './head.js';
import { rowsALine } from './rows-a-line.js';
import { rowsInColumns, stayInColumns } from './rows-in-columns.js';
import type { Row, Table } from '../../model/table.js';
import type { TableForm } from '../../model/table-form.js';

export interface ReadTables<C extends string> {
  readonly tables: readonly Table<C>[];
  /** The lines that are table and no prose. */
  readonly lines: ReadonlySet<number>;
}

/** The tables of one kind, known by their headings, however their cells stand apart. */
export function readTables<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  form: TableForm<C>,
): ReadTables<C> {
  const tables: Table<C>[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < lines.length;) {
    const head = headAt(source, lines, at, form);
    if (head === null) {
      at++;
      continue;
    }
    const body = bodyOf(source, lines, head);
    const rows = body.rows.map((row) => named(row, head)).filter((row) => row.has(form.key));
    const range = { from: (lines[at] as Line).from, to: (lines[body.next - 1] as Line).to };
    tables.push({ columns: head.columns, rows, range });
    for (; at < body.next; at++) taken.add((lines[at] as Line).index);
  }
  return { tables, lines: taken };
}

function bodyOf<C extends string>(source: SourceText, lines: readonly Line[], head: Head<C>): TableBody {
  if (head.kind === 'lines') return rowsOfCells(source, lines, head);
  return head.kind === 'spaces' && stayInColumns(source, lines, head)
    ? rowsInColumns(source, lines, head)
    : rowsALine(source, lines, head);
}

const named = <C extends string>(row: GridRow, { columns }: Head<C>): Row<C> =>
  new Map([...row].flatMap(([index, cell]) => (columns[index] ? [[columns[index], cell] as const] : [])));
