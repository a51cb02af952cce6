import type { DraftWarning } from '../../draft.js';
import { datesInCell } from '../dates/cell-date.js';
import type { FormDate } from '../fields.js';
import type { Passage } from '../../model/passage.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Row, Table } from '../../model/table.js';
import { hasSlipped, isUnreadDue, type ActionColumn } from './action-columns.js';

/** A row of a table of actions, by what its columns hold. */
export type ActionRow = Row<ActionColumn>;

export interface ActionTables {
  readonly rows: readonly ActionRow[];
  readonly warnings: readonly DraftWarning[];
  /** Every date under a heading of dates. */
  readonly dates: readonly FormDate[];
  /** The headings that any of the tables has. */
  readonly columns: ReadonlySet<ActionColumn>;
}

/** A table whose cells cannot be told apart, or have slipped into their neighbours' columns, is not read at all: a warning says so. */
export function readActionTables(document: DocumentModel, tables: readonly Table<ActionColumn>[]): ActionTables {
  const isRead = ({ rows }: Table<ActionColumn>): boolean => rows.length > 0 && !rows.some(hasSlipped);
  const read = tables.filter(isRead);
  const rows = read.flatMap((table) => table.rows);
  return {
    rows,
    columns: new Set(read.flatMap(({ columns }) => columns.filter((column) => column !== null))),
    dates: datesOf(document, rows),
    warnings: tables.flatMap((table) =>
      isRead(table)
        ? unreadDates(document, table.rows)
        : [
            {
              what: 'A table of actions was not read: its cells could not be told apart.',
              locator: document.locate(table.range),
            },
          ],
    ),
  };
}

const dueCells = (rows: readonly ActionRow[]): Passage[] => rows.flatMap((row) => row.get('due') ?? []);

const datesOf = (document: DocumentModel, rows: readonly ActionRow[]): FormDate[] =>
  dueCells(rows).flatMap((due) =>
    datesInCell(due.plain, due.text).map((date) => ({
      ...date,
      locator: document.locate(due.range(date.from, date.to)),
    })),
  );

const unreadDates = (document: DocumentModel, rows: readonly ActionRow[]): DraftWarning[] =>
  dueCells(rows)
    .filter((due) => isUnreadDue(due))
    .map((due) => ({
      what: `“${due.text}” stands where an action’s date should be, and gives no day.`,
      locator: document.locate(due.range()),
    }));
