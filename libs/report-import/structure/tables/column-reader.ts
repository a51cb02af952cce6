import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { gridKindOf, OpenRow, placedCells, type GridRow, type PlacedCell } from './grid.js';
import type { Row } from '../../model/table.js';

/**
 * The rows of a table whose columns stand apart by wide spaces, under headings in one line; cells that wrapped are
 * whole again. Null where there are no such headings; `others`: some of them may be unknown.
 */
export function rowsByColumns<C extends string>(
  source: SourceText,
  lines: readonly Line[],
  columnOf: (heading: string) => C | null,
  { others = false }: { readonly others?: boolean } = {},
): Row<C>[] | null {
  const content = lines.filter((line) => line.to - line.from < 1000);
  const headsOf = (line: Line): readonly PlacedCell[] =>
    line.blank || gridKindOf(source.raw(line)) !== 'spaces' ? [] : placedCells(source, line, 'spaces');
  const at = content.findIndex((line) => {
    const heads = headsOf(line);
    return heads.length > 0 && (others || heads.every(({ cell }) => columnOf(cell.plain) !== null));
  });
  const first = content[at];
  if (first === undefined) return null;
  const heads = headsOf(first);
  const columns = heads.map(({ cell }) => columnOf(cell.plain));
  const reader = new ColumnReader(source, heads);
  for (const line of content.slice(at + 1)) reader.line(line);
  return reader
    .close()
    .map(
      (row) => new Map([...row].flatMap(([index, cell]) => (columns[index] ? [[columns[index], cell] as const] : []))),
    );
}

class ColumnReader {
  private readonly rows: OpenRow[] = [];
  private open: OpenRow | null = null;
  private above: readonly Placed[] = [];
  private gap = true;
  /** Cells that stand under no heading: their lines were broken wherever they were full. */
  private flowing = false;

  constructor(
    private readonly source: SourceText,
    private readonly heads: readonly PlacedCell[],
  ) {}

  line(line: Line): void {
    if (line.blank) {
      this.gap = true;
      return;
    }
    const cells = placedCells(this.source, line, 'spaces');
    this.flowing ||= !cells.every(({ x }) => this.heads.some((head) => Math.abs(head.x - x) <= 2));
    const aligned = !this.flowing;
    const placed = cells.map(({ x, cell }, index) => ({
      cell,
      column: aligned ? this.heads.findLastIndex((head) => head.x <= x + 2) : this.flowed(cells.length) + index,
    }));
    if (this.open === null || this.startsRow(placed, aligned)) {
      this.open = new OpenRow();
      this.rows.push(this.open);
      if (!aligned) placed.forEach((one, index) => (one.column = index));
    }
    for (const { column, cell } of placed) this.open.add(Math.min(column, this.heads.length - 1), cell);
    this.above = placed;
    this.gap = false;
  }

  close(): GridRow[] {
    return this.rows.map((row) => row.close(this.source));
  }

  /** Where a line's first cell goes that stands under no heading: on with the last cell, whose line was broken. */
  private flowed(count: number): number {
    const last = this.open?.last ?? 0;
    return last + count <= this.heads.length ? last : 0;
  }

  private startsRow(cells: readonly Placed[], aligned: boolean): boolean {
    const first = cells[0];
    if (first === undefined || first.column !== 0) return false;
    if (/^[a-z(&]/.test(first.cell.plain)) return false;
    if (!aligned) return cells.length > 1 || this.gap;
    if (this.gap) return true;
    if (cells.length === 1) return this.above.length === 1 && this.open?.last === 0;
    return !cells.some((one) => this.goesOn(one));
  }

  /** A cell that goes on with the one above it: small letters, after a comma or "and", a telephone number under a name. */
  private goesOn({ column, cell }: Placed): boolean {
    const above = this.above.find((one) => one.column === column)?.cell.plain ?? '';
    if (above === '') return false;
    if (/^(?!https?:|www)[a-z(&]/.test(cell.plain) || /(?:,|\b(?:and|of|the|for|in|to))$/.test(above)) return true;
    return /^(?:tel\b.*|[\d ()+-]{3,})$/i.test(cell.plain) && !/\d{3}/.test(above);
  }
}

interface Placed {
  column: number;
  readonly cell: Passage;
}
