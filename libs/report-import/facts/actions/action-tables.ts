import type { DraftWarning } from '../../draft.js';
import { datesInCell } from '../dates/cell-date.js';
import type { FormDate } from '../fields.js';
import type { GridRow, TableBody } from '../../structure/grid.js';
import type { Passage } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { hasSlipped, isUnreadDue, type ActionColumn } from './action-columns.js';
import { headAt, type Head } from './action-head.js';
import { rowsInColumns, stayInColumns } from './action-rows-in-columns.js';
import { rowsInOrder } from './action-rows-in-order.js';

/** A row of a table of actions, by what its columns hold. */
export type ActionRow = ReadonlyMap<ActionColumn, Passage>;

export interface ActionTables {
  readonly rows: readonly ActionRow[];
  /** The lines that are table and no prose. */
  readonly lines: ReadonlySet<number>;
  readonly warnings: readonly DraftWarning[];
  /** Every date under a heading of dates. */
  readonly dates: readonly FormDate[];
  /** The headings that any of the tables has. */
  readonly columns: ReadonlySet<ActionColumn>;
}

/**
 * The tables whose headings are of actions and of owner, date or RAG. A table whose cells cannot be told apart, or have
 * slipped into their neighbours' columns, is not read at all: a warning says so.
 */
export function readActionTables(source: SourceText, lines: readonly Line[]): ActionTables {
  const rows: ActionRow[] = [];
  const taken = new Set<number>();
  const warnings: DraftWarning[] = [];
  const columns = new Set<ActionColumn>();
  const dates: FormDate[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headAt(source, lines, at);
    if (head === null) {
      at++;
      continue;
    }
    const body = bodyOf(source, lines, head);
    const read = body.rows.map((row) => named(row, head.columns)).filter((row) => row.has('action'));
    if (read.length === 0 || read.some(hasSlipped)) {
      const locator = source.locate({ from: (lines[at] as Line).from, to: (lines[body.next - 1] as Line).to });
      warnings.push({ what: 'A table of actions was not read: its cells could not be told apart.', locator });
    } else {
      for (const row of read) rows.push(row);
      for (const column of head.columns) if (column !== null) columns.add(column);
      for (const warning of unreadDates(source, read)) warnings.push(warning);
      for (const date of datesOf(source, read)) dates.push(date);
    }
    for (; at < body.next; at++) taken.add((lines[at] as Line).index);
  }
  return { rows, lines: taken, warnings, columns, dates };
}

const bodyOf = (source: SourceText, lines: readonly Line[], head: Head): TableBody =>
  head.kind === 'spaces' && stayInColumns(source, lines, head)
    ? rowsInColumns(source, lines, head)
    : rowsInOrder(source, lines, head);

const named = (row: GridRow, columns: Head['columns']): ActionRow =>
  new Map([...row].flatMap(([index, cell]) => (columns[index] ? [[columns[index], cell] as const] : [])));

const dueCells = (rows: readonly ActionRow[]): Passage[] => rows.flatMap((row) => row.get('due') ?? []);

const datesOf = (source: SourceText, rows: readonly ActionRow[]): FormDate[] =>
  dueCells(rows).flatMap((due) =>
    datesInCell(due.plain, due.text).map((date) => ({
      ...date,
      locator: source.locate(due.range(date.from, date.to)),
    })),
  );

const unreadDates = (source: SourceText, rows: readonly ActionRow[]): DraftWarning[] =>
  dueCells(rows)
    .filter((due) => isUnreadDue(due))
    .map((due) => ({
      what: `“${due.text}” stands where an action’s date should be, and gives no day.`,
      locator: source.locate(due.range()),
    }));
