import type { Line, SourceText } from '../../document/source-text.js';
import { headedTable, upToHeading } from './headed-table.js';
import type { SectionTableForm } from '../../model/section-tables.js';
import type { Row } from '../../model/table.js';

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
