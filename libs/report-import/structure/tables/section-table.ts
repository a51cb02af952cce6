import type { Passage } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { headedTable, upToHeading } from './headed-table.js';
import type { Row } from './table.js';

/** A table that fills a section of its own: what its headings name, and the order in which the template has them. */
export interface SectionTableForm<C extends string> {
  readonly order: readonly C[];
  readonly columnOf: (heading: string) => C | null;
}

/** The rows of a section's table, and the cells that no row could be made of. */
export interface SectionTable<C extends string> {
  readonly rows: readonly Row<C>[];
  readonly unread: readonly Passage[];
}

/** The lines of a section that are its table, and its rows by their headings where these stand in another order. */
export interface OpenedSection<C extends string> {
  readonly lines: readonly Line[];
  /** Null where the headings are the template's, or are not there. */
  readonly moved: readonly Row<C>[] | null;
}

export function openSection<C extends string>(
  source: SourceText,
  section: readonly Line[],
  { order, columnOf }: SectionTableForm<C>,
): OpenedSection<C> {
  const lines = upToHeading(source, section);
  const table = headedTable(source, lines, columnOf);
  const isInOrder = table?.columns.every((column, index) => column !== null && column === order[index]) ?? true;
  return { lines, moved: table === null || isInOrder ? null : table.rows };
}
