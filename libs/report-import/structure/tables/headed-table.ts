import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { couldBeHeading, isCapitalHeading, numberedHeading } from '../headings.js';
import { gridKindOf, isRule, placedCells } from './grid.js';

/** A table whose headings stand in one line, and its rows of as many cells as there are headings. */
export interface HeadedTable<C extends string> {
  /** What each heading names, in their order; null for one that names nothing known. */
  readonly columns: readonly (C | null)[];
  readonly rows: readonly ReadonlyMap<C, Passage>[];
}

/** Null where no line names two columns or more. Lines that have more or fewer cells than headings are no rows. */
export function headedTable<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  columnOf: (heading: string) => C | null,
): HeadedTable<C> | null {
  for (const [at, line] of lines.entries()) {
    if (line.blank || line.to - line.from > 400) continue;
    const kind = gridKindOf(source.raw(line));
    if (kind === 'lines') continue;
    const columns = placedCells(source, line, kind).map(({ cell }) => columnOf(cell.plain.replace(/:$/, '')));
    if (columns.filter((column) => column !== null).length < 2) continue;
    const rows = lines.slice(at + 1).flatMap((below) => {
      const raw = source.raw(below);
      if (below.blank || isRule(raw) || raw.length > 2000 || gridKindOf(raw) !== kind) return [];
      const cells = placedCells(source, below, kind).map(({ cell }) => cell);
      if (cells.length !== columns.length) return [];
      return [new Map(cells.flatMap((cell, n) => (columns[n] && !cell.empty ? [[columns[n], cell] as const] : [])))];
    });
    return { columns, rows };
  }
  return null;
}

/** The lines of a section up to one that stands alone between blank lines and could be a heading, where rows are in one line. */
export function upToHeading(source: SourceText, lines: readonly Line[]): readonly Line[] {
  const isRow = (line: Line): boolean => gridKindOf(source.raw(line).slice(0, 2000)) !== 'lines';
  const first = lines.findIndex((line) => !line.blank && isRow(line));
  if (first < 0) return lines;
  const end = lines.findIndex((line, at) => {
    if (at <= first || line.blank || line.to - line.from > 120 || isRow(line)) return false;
    const alone = lines[at - 1]?.blank !== false && lines[at + 1]?.blank !== false;
    const words = source.words(line).plain;
    return alone && (isCapitalHeading(words) || couldBeHeading(words) || numberedHeading(words) !== null);
  });
  return end < 0 ? lines : lines.slice(0, end);
}
