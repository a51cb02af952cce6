import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { cellsOf } from './cells.js';
import { gridKindOf } from './grid.js';
import type { LeftOut, ValuedForm, ValuedRow } from '../../model/valued-form.js';

/** A table that prints several values for each name, such as those of this time beside those of the last. */
export interface ValuedColumns {
  readonly rows: readonly ValuedRow[];
  readonly leftOut: readonly LeftOut[];
  /** The first line after the table. */
  readonly next: number;
}

interface WideRow {
  readonly name: Passage;
  readonly values: readonly Passage[];
  readonly next: number;
}

const MOST_LINES = 6;

/** A value, or words in its place. */
const fills = (words: string, form: ValuedForm): boolean => form.isValue(words) || form.isNoValue(words);

/**
 * The rows of a table with several columns of values that begins at this line, else null. Its head tells which column is
 * its own; where it does not, no value is read.
 */
export function valuedColumns(
  source: SourceText,
  content: readonly Line[],
  at: number,
  form: ValuedForm,
): ValuedColumns | null {
  const first = wideRow(source, content, at, form);
  if (first === null) return null;
  const count = first.values.length;
  const found: WideRow[] = [first];
  let next = first.next;
  for (let row = wideRow(source, content, next, form); row !== null; row = wideRow(source, content, next, form)) {
    found.push(row);
    next = row.next;
  }
  const even = found.every((row) => row.values.length === count);
  const column = even ? ownColumn(source, content, at, count, form) : null;
  if (column === null) {
    const range = { from: first.name.range().from, to: (content[next - 1] as Line).to };
    return { rows: [], leftOut: [{ why: 'no-own-column', words: first.name.text, range }], next };
  }
  const rows = found.flatMap(({ name, values }): ValuedRow[] => {
    const value = values[column];
    if (value === undefined || !form.isValue(value.plain)) return [];
    const range = { from: name.range().from, to: Math.max(name.range().to, value.range().to) };
    return [{ kind: 'row', name: form.nameIn(name.plain), value: value.plain, words: value.text, range }];
  });
  return { rows, leftOut: [], next };
}

/** A name with two values or more: in one line, in columns whose cells wrapped, or a cell a line. */
function wideRow(source: SourceText, content: readonly Line[], at: number, form: ValuedForm): WideRow | null {
  const line = content[at];
  if (line === undefined || line.to - line.from > 400) return null;
  const cells = cellsOf(source, line);
  return cells.length > 1 ? sideBySide(source, content, at, cells, form) : oneBelowTheOther(source, content, at, form);
}

function sideBySide(
  source: SourceText,
  content: readonly Line[],
  at: number,
  cells: readonly Passage[],
  form: ValuedForm,
): WideRow | null {
  const line = content[at] as Line;
  const firstValue = cells.findIndex((cell) => form.isOfValue(cell.plain) || form.isNoValue(cell.plain));
  if (firstValue < 1 || cells.length - firstValue < 2) return null;
  const columns = cells.slice(firstValue).map((cell) => ({ x: cell.range().from - line.from, parts: [cell] }));
  const nameParts = cells.slice(0, firstValue);
  const wraps = gridKindOf(source.raw(line)) === 'spaces' ? MOST_LINES : 1;
  let best: WideRow | null = null;
  for (let taken = 1; taken <= wraps; taken++) {
    const values = columns.map(({ parts }) => source.words(...parts.map((part) => part.range())));
    const name = source.words(...nameParts.map((part) => part.range()));
    if (
      values.every((value) => fills(value.plain, form)) &&
      values.some((value) => form.isValue(value.plain)) &&
      form.nameIn(name.plain) !== ''
    )
      best = { name, values, next: at + taken };
    const more = content[at + taken];
    if (more === undefined || more.to - more.from > 400) break;
    const pieces = cellsOf(source, more);
    if (pieces.filter((piece) => fills(piece.plain, form)).length > 1 && best !== null) break;
    for (const piece of pieces) {
      const x = piece.range().from - more.from;
      const column = columns.find((one) => Math.abs(one.x - x) <= 3);
      if (column !== undefined && form.isOfValue(piece.plain)) column.parts.push(piece);
      else nameParts.push(piece);
    }
  }
  return best;
}

function oneBelowTheOther(source: SourceText, content: readonly Line[], at: number, form: ValuedForm): WideRow | null {
  for (let height = 1; height <= 3; height++) {
    const name = source.words(...content.slice(at, at + height));
    if (form.nameIn(name.plain) === '') continue;
    const values: Passage[] = [];
    let next = at + height;
    for (
      let value = valueAt(source, content, next, form);
      value !== null;
      value = valueAt(source, content, next, form)
    ) {
      values.push(value.cell);
      next = value.next;
    }
    return values.length > 1 && values.some((value) => form.isValue(value.plain)) ? { name, values, next } : null;
  }
  return null;
}

/** A value on a line of its own, or wrapped over the lines below it. */
function valueAt(
  source: SourceText,
  content: readonly Line[],
  at: number,
  form: ValuedForm,
): { cell: Passage; next: number } | null {
  let best: { cell: Passage; next: number } | null = null;
  for (let height = 1; height <= 5 && at + height <= content.length; height++) {
    const lines = content.slice(at, at + height);
    if (lines.some((line) => line.to - line.from > 40)) break;
    const cell = source.words(...lines);
    if (fills(cell.plain, form)) best = { cell, next: at + height };
    else if (!form.isOfValue(cell.plain)) break;
  }
  return best;
}

/** Which column the head names as its own: so many lines above may be the head as a cell a line takes. */
function ownColumn(
  source: SourceText,
  content: readonly Line[],
  at: number,
  count: number,
  form: ValuedForm,
): number | null {
  for (let height = 1; height <= count + 2 && height <= at; height++) {
    const head = content.slice(at - height, at);
    if (head.some((line) => line.to - line.from > 160)) return null;
    const own = form.ownColumn(source.words(...head).plain, count);
    if (own !== null) return own;
  }
  return null;
}
