import type { DraftWarning } from '../draft.js';
import {
  gridKindOf,
  isRule,
  OpenRow,
  placedCells,
  type GridKind,
  type GridRow,
  type PlacedCell,
} from '../text/grid.js';
import type { Passage } from '../text/passage.js';
import type { Line, SourceText } from '../text/source-text.js';
import { actionColumnOf, fitsDue, fitsRag, isActionTable, isRag, type ActionColumn } from './action-columns.js';
import { knownHeading } from './headings.js';

/** A row of a table of actions, by what its columns hold. */
export type ActionRow = ReadonlyMap<ActionColumn, Passage>;

export interface ActionTables {
  readonly rows: readonly ActionRow[];
  /** The lines that are table and no prose. */
  readonly lines: ReadonlySet<number>;
  readonly warnings: readonly DraftWarning[];
  /** The headings that any of the tables has. */
  readonly columns: ReadonlySet<ActionColumn>;
}

interface Head {
  readonly kind: GridKind;
  readonly columns: readonly (ActionColumn | null)[];
  readonly xs: readonly number[];
  /** The first line below the headings. */
  readonly next: number;
}

interface Body {
  readonly rows: readonly GridRow[];
  readonly next: number;
}

const MOST_CELLS = 10;
const MOST_ROWS = 200;
const OPENS_PARAGRAPH = /^\s*(?:\d{1,3}[.)]|\d{1,2}\.\d{1,2})\s+["'“‘]?\p{Lu}\p{L}*[ ,]\S+ \S+/u;

/** The tables whose headings are of actions and of owner, date or RAG. A table whose cells cannot be told apart is not read. */
export function readActionTables(source: SourceText, lines: readonly Line[]): ActionTables {
  const rows: ActionRow[] = [];
  const taken = new Set<number>();
  const warnings: DraftWarning[] = [];
  const columns = new Set<ActionColumn>();
  for (let at = 0; at < lines.length;) {
    const head = headAt(source, lines, at);
    if (head === null) {
      at++;
      continue;
    }
    const body = head.kind === 'lines' ? cellALine(source, lines, head) : cellsInLines(source, lines, head);
    const read = body.rows.map((row) => named(row, head.columns)).filter((row) => row.has('action'));
    rows.push(...read);
    for (const column of head.columns) if (column !== null) columns.add(column);
    if (read.length === 0)
      warnings.push({
        what: 'A table of actions was found whose cells could not be told apart: its rows were not read.',
        locator: source.locate({ from: (lines[at] as Line).from, to: (lines[head.next - 1] as Line).to }),
      });
    const next = read.length === 0 ? head.next : body.next;
    for (; at < next; at++) taken.add((lines[at] as Line).index);
  }
  return { rows, lines: taken, warnings, columns };
}

const named = (row: GridRow, columns: Head['columns']): ActionRow =>
  new Map([...row].flatMap(([index, cell]) => (columns[index] ? [[columns[index], cell] as const] : [])));

function headAt(source: SourceText, lines: readonly Line[], at: number): Head | null {
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

/** Bars, tabs and wide spaces: a row a line, its cells wrapped below it. */
function cellsInLines(source: SourceText, lines: readonly Line[], head: Head): Body {
  const rows: GridRow[] = [];
  let open: OpenRow | null = null;
  let gap = false;
  let at = head.next;
  let end = at;
  const close = (): void => {
    if (open !== null) rows.push(open.close(source));
    open = null;
  };
  for (; at < lines.length; at++) {
    const line = lines[at] as Line;
    const raw = source.raw(line);
    if (line.blank || isRule(raw)) {
      gap = true;
      continue;
    }
    const cells = placedCells(source, line, head.kind);
    if (endsTable(source, lines, at, head, cells, gap)) break;
    const places = columnsOf(cells, head, open);
    if (places === null) break;
    if (open === null || startsRow(places, head, open, gap)) {
      close();
      open = new OpenRow();
    }
    for (const { column, cell } of places) open.add(column, cell);
    gap = false;
    end = at + 1;
  }
  close();
  return { rows, next: end };
}

interface InColumn {
  readonly column: number;
  readonly cell: Passage;
}

/** Which column each cell of a line stands in; null for a line that has more cells than the table. */
function columnsOf(cells: readonly PlacedCell[], head: Head, open: OpenRow | null): InColumn[] | null {
  if (head.kind === 'spaces')
    return cells.map(({ x, cell }) => ({
      column: Math.max(
        0,
        head.xs.findLastIndex((start) => start <= x + 2),
      ),
      cell,
    }));
  const count = head.columns.length;
  if (cells.length > count) {
    const full = cells.filter(({ cell }) => !cell.empty);
    return full.length === count ? full.map(({ cell }, column) => ({ column, cell })) : null;
  }
  // A cell that broke its line goes on at the start of the next one.
  const from =
    head.kind === 'tabs' && open !== null && cells.length < count && open.last + cells.length <= count ? open.last : 0;
  return cells.map(({ cell }, index) => ({ column: from + index, cell }));
}

function startsRow(places: readonly InColumn[], head: Head, open: OpenRow, gap: boolean): boolean {
  const key = head.columns.indexOf('action');
  const action = places.find(({ column, cell }) => column === key && !cell.empty);
  if (head.kind === 'tabs') return places[0]?.column === 0 && !(places.length === 1 && open.last > 0);
  if (action === undefined) return false;
  if (head.kind === 'bars') return gap || !/^[a-z(]/.test(action.cell.plain);
  if (gap) return true;
  return places.some(({ column, cell }) => {
    const kind = head.columns[column];
    if (!open.has(column)) return false;
    if (kind === 'rag') return isRag(cell.plain);
    if (kind === 'ref') return true;
    return kind === 'due' && !/^(?:\d{4}|[A-Za-z]+ \d{4})$/.test(cell.plain) && fitsDue(cell.plain);
  });
}

/** A heading, a paragraph, or prose that no longer keeps to the columns. */
function endsTable(
  source: SourceText,
  lines: readonly Line[],
  at: number,
  head: Head,
  cells: readonly PlacedCell[],
  gap: boolean,
): boolean {
  const line = lines[at] as Line;
  if (line.to - line.from > 1000 || knownHeading(source.words(line).plain) !== null) return true;
  const full = cells.filter(({ cell }) => !cell.empty);
  if (head.kind === 'spaces' && full.some((one) => overruns(one, head))) return true;
  if (full.length > 1) return false;
  if (head.kind === 'bars') return !source.raw(line).includes('|');
  if (OPENS_PARAGRAPH.test(source.raw(line)) || (gap && head.kind === 'tabs')) return true;
  if (head.kind === 'tabs') return false;
  return gap && !hasColumnsBelow(source, lines, at, head);
}

/** Words that reach into the next column, or begin left of the table, are prose. */
function overruns({ x, cell }: PlacedCell, { xs }: Head): boolean {
  const next = xs.find((start) => start > x + 2) ?? Infinity;
  return x + cell.text.length > next + 2;
}

function hasColumnsBelow(source: SourceText, lines: readonly Line[], at: number, head: Head): boolean {
  for (let next = at; next < lines.length && !(lines[next] as Line).blank; next++)
    if (placedCells(source, lines[next] as Line, head.kind).length > 1) return true;
  return false;
}

/** A cell a line: as many lines a row as there are headings, blank ones being blank cells where blanks are not mere gaps. */
function cellALine(source: SourceText, lines: readonly Line[], head: Head): Body {
  const below = lines.slice(head.next, head.next + MOST_ROWS * head.columns.length);
  const gapped = lines.slice(head.next - 2, head.next).some((line) => line.blank) || below[0]?.blank === true;
  const kept = below.filter((line) => !line.blank);
  const first = takeRows(source, gapped ? kept : below, head);
  const other = gapped || first.length > 0 ? first : takeRows(source, kept, head);
  const last = [...(other.at(-1)?.values() ?? [])].at(-1)?.range().to ?? 0;
  const next = below.findIndex((line) => line.from >= last);
  return { rows: other, next: head.next + (last === 0 ? 0 : next < 0 ? below.length : next) };
}

function takeRows(source: SourceText, lines: readonly Line[], head: Head): GridRow[] {
  const rows: GridRow[] = [];
  const count = head.columns.length;
  for (let at = 0; at + 1 < lines.length; at += count) {
    const cells = lines
      .slice(at, at + count)
      .map((line) => source.words(line.to - line.from > 1000 ? { from: 0, to: 0 } : line));
    const fits = head.columns.every((column, index) => {
      const words = cells[index]?.plain ?? '';
      if (column === 'action') return words !== '' && !OPENS_PARAGRAPH.test(words) && knownHeading(words) === null;
      if (words === '') return true;
      if (column === 'due') return fitsDue(words);
      if (column === 'rag') return fitsRag(words);
      return column !== 'owner' || !(isRag(words) || OPENS_PARAGRAPH.test(words));
    });
    if (!fits) break;
    rows.push(new Map(cells.flatMap((cell, index) => (cell.empty ? [] : [[index, cell] as const]))));
  }
  return rows;
}
