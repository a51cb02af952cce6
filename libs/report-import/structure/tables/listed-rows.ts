import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { cellsOf } from './cells.js';
import { rowsByColumns } from './column-reader.js';
import type { ListedForm, SectionTable } from '../../model/section-tables.js';
import { openSection } from './section-table.js';
import type { Row } from '../../model/table.js';

const LONGEST = 2000;

/** Its rows, under their headings: in columns, in one line each, or a cell a line. Where there are no headings, none. */
export function listedRows<C extends string>(
  source: SourceText,
  section: readonly Line[],
  form: ListedForm<C>,
): SectionTable<C> {
  const end = section.findIndex((line) => form.isNextList(startOf(source, line)));
  const { lines, moved } = openSection(source, end < 0 ? section : section.slice(0, end), form);
  if (moved !== null) {
    const rows = rowsByColumns(source, lines, form.columnOf, { others: true }) ?? moved;
    const [first] = form.order;
    return { rows: rows.filter((row) => first !== undefined && row.has(first)), unread: [] };
  }
  const inColumns = rowsByColumns(source, lines, form.columnOf);
  if (inColumns !== null) return { rows: inColumns, unread: [] };
  const list = new ListReader(source, form);
  for (const line of lines) if (!line.blank && line.to - line.from < LONGEST) list.line(cellsOf(source, line));
  return list.close();
}

const startOf = (source: SourceText, { from, to }: Line): string =>
  source.words({ from, to: Math.min(to, from + 200) }).plain;

class ListReader<C extends string> {
  private readonly rows: Passage[][] = [];
  private readonly unread: Passage[] = [];
  private readonly heads: C[] = [];
  private headsInOneLine = false;
  private wasBroken = false;
  /** Cells that stand alone, of which rows are made at the end. */
  private lone: Passage[] = [];

  constructor(
    private readonly source: SourceText,
    private readonly form: ListedForm<C>,
  ) {}

  line(all: readonly Passage[]): void {
    const cells = all.filter((cell) => this.form.columnOf(cell.plain) === null);
    this.heads.push(...all.flatMap((cell) => this.form.columnOf(cell.plain) ?? []));
    if (all.length > 1 && cells.length === 0) this.headsInOneLine = true;
    const isBroken = this.headsInOneLine && cells.length > 0 && cells.length < this.heads.length;
    // A line's end stands within the row, and may stand in any of its cells.
    if ((isBroken || this.lone.length > 0) && this.wasBroken && cells.length > 1) {
      this.unread.push(...(this.rows.length > 0 && this.lone.length === 0 ? (this.rows.pop() ?? []) : this.lone));
      this.unread.push(...cells);
      this.lone = [];
    } else if (!this.isHeaded) this.unread.push(...cells);
    else if (cells.length > 1) this.rows.push([...cells]);
    else if (cells[0] !== undefined && this.isOwn(cells[0])) this.alone(cells[0]);
    this.wasBroken = isBroken;
  }

  close(): SectionTable<C> {
    const { order } = this.form;
    const isNone = this.lone.length > 0 && this.lone.every((cell) => this.form.isNone(cell.plain));
    const areRows = isNone || (this.lone.length % order.length === 0 && this.heads.length >= order.length);
    if ((this.headsInOneLine && this.rows.length > 0) || !areRows) this.unread.push(...this.lone);
    else
      for (let at = 0; at < this.lone.length; at += order.length)
        this.rows.push(this.lone.slice(at, at + order.length));
    return { rows: this.rows.map((row) => this.named(row)), unread: this.unread };
  }

  /** The headings in their order; the last may be lost. */
  private get isHeaded(): boolean {
    const { heads } = this;
    return (
      heads.length > 1 &&
      this.form.order.every((column, index) => heads[index] === undefined || heads[index] === column)
    );
  }

  private isOwn(cell: Passage): boolean {
    return !this.form.isAside(cell.plain);
  }

  private alone(cell: Passage): void {
    const last = this.rows.at(-1);
    if (last !== undefined && this.lone.length === 0 && /^[a-z(]/.test(cell.plain)) {
      const [title] = last;
      if (last.length === 1 && title !== undefined) last[0] = this.source.words(title.range(), cell.range());
      return;
    }
    // What stands alone below a row may be the rest of its last cell.
    if (this.headsInOneLine && this.lone.length === 0 && (last?.length ?? 0) > 1)
      this.unread.push(...(last?.splice(-1) ?? []));
    this.lone.push(cell);
  }

  private named(cells: readonly Passage[]): Row<C> {
    const [mark, first, ...others] = cells;
    const isMarked = mark !== undefined && first !== undefined && this.form.isMark(mark.plain);
    const own = isMarked ? [this.source.words(mark.range(), first.range()), ...others] : cells;
    return new Map(
      this.form.order.flatMap((column, index) => (own[index]?.empty === false ? [[column, own[index]] as const] : [])),
    );
  }
}
