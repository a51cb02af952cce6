import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { bulletStart } from '../openings.js';
import { cellsOf } from './cells.js';
import { valuedColumns } from './valued-columns.js';
import type { LeftOut, ValuedForm, ValuedRow, ValuedTable } from '../../model/valued-form.js';

/** From a row's first line its first value is fewer lines away: the name's, and those of columns without a value. */
const FARTHEST_VALUE = 20;
/** A row takes up to this many lines when its cells wrap. */
const MOST_LINES = 5;

interface TakenRow extends ValuedRow {
  readonly lines: readonly number[];
}

export interface ReadValued {
  readonly table: ValuedTable;
  /** The lines that are table and no prose. */
  readonly lines: ReadonlySet<number>;
}

/**
 * The rows of a name and a value, however their cells wrapped: one line, a cell a line, a name or a value over several.
 * Prose that merely has a name is no row.
 */
export function valuedRows(source: SourceText, lines: readonly Line[], form: ValuedForm): ReadValued {
  const rows: ValuedRow[] = [];
  let last: TakenRow | null = null;
  const leftOut: LeftOut[] = [];
  const taken = new Set<number>();
  const content = lines.filter((line) => !line.blank);
  let lead = '';
  /** The rows of one value since the last prose: beside rows of several, they are some that have lost a value. */
  let alone: ValuedRow[] = [];
  let inColumns = false;
  const leaveOut = ({ words, range }: ValuedRow, why: LeftOut['why']): void => {
    leftOut.push({ why, words, range });
  };
  const valued = content.map((line) => form.partOfValue.test(source.raw(line)));
  let nextValued = valued.indexOf(true);
  for (let at = 0; at < content.length;) {
    if (nextValued >= 0 && nextValued < at) nextValued = valued.indexOf(true, at);
    const mayBegin = nextValued >= 0 && nextValued - at < FARTHEST_VALUE;
    const wide = mayBegin ? valuedColumns(source, content, at, form) : null;
    if (wide !== null) {
      for (const row of alone) {
        rows.splice(rows.indexOf(row), 1);
        leaveOut(row, 'lost-values');
      }
      alone = [];
      inColumns = true;
      rows.push(...wide.rows);
      if (wide.rows.length > 0) last = null;
      leftOut.push(...wide.leftOut);
      for (; at < wide.next; at++) taken.add((content[at] as Line).index);
      lead = '';
      continue;
    }
    const row = mayBegin ? rowAt(source, content, at, form) : null;
    if (row === null) {
      const line = content[at] as Line;
      const words = source.words({ from: line.from, to: Math.min(line.to, line.from + 600) }).plain;
      const isBelowRow: boolean = last?.lines.includes(content[at - 1]?.index ?? -1) === true;
      if (isBelowRow && endsWithValue(source, line, form)) leftOut.push({ why: 'unknown-row', words, range: line });
      if (isProse(words)) {
        alone = [];
        inColumns = false;
      }
      lead = /[.:]$/.test(lead) || lead.length > 400 ? words : `${lead} ${words}`;
      at++;
    } else {
      const { lines: own, ...one } = row;
      if (form.isOfAnotherTime(lead)) leaveOut(one, 'another-time');
      else if (inColumns && one.kind === 'row') leaveOut(one, 'lost-values');
      else {
        rows.push(one);
        last = row;
        if (one.kind === 'row') alone.push(one);
        for (const line of own) taken.add(line);
      }
      at += own.length;
    }
  }
  return { table: { rows, leftOut }, lines: taken };
}

/** What ends a table: a sentence, or a line as long as one. A heading, and what is left of a row, may stand within it. */
const isProse = (words: string): boolean => /[.:;?!]$/.test(words) || words.length > 120;

function endsWithValue(source: SourceText, line: Line, form: ValuedForm): boolean {
  if (line.to - line.from > 400) return false;
  const cells = cellsOf(source, line);
  const last = cells[cells.length - 1];
  return cells.length > 1 && last !== undefined && form.isValue(last.plain);
}

function rowAt(source: SourceText, content: readonly Line[], at: number, form: ValuedForm): TakenRow | null {
  const own: Line[] = [];
  let row: TakenRow | null = null;
  while (row === null && own.length < MOST_LINES) {
    const line = content[at + own.length];
    if (line === undefined || line.to - line.from > 400) return null;
    own.push(line);
    row = match(source, own, form);
  }
  if (row === null || !form.mayGoOn(row.value)) return row;
  // On one line below, or on two.
  for (const more of [1, 2]) {
    const longer = match(source, [...own, ...content.slice(at + own.length, at + own.length + more)], form);
    if (longer !== null && longer.name === row.name && form.wentOn(longer.value)) return longer;
  }
  return row;
}

function match(source: SourceText, lines: readonly Line[], form: ValuedForm): TakenRow | null {
  const first = lines[0];
  if (first === undefined) return null;
  const bullet = bulletStart(source.raw(first), { afterStop: true, lastMarker: null, paragraph: null });
  const cells = lines.map((line, index) =>
    cellsOf(source, index === 0 && bullet?.marker === null ? { from: line.from + bullet.length, to: line.to } : line),
  );
  const indexes = lines.map((line) => line.index);
  const whole = source.words(...cells.flat().map((cell) => cell.range()));
  const range = whole.range();
  const sentence = lines.length <= 3 ? form.sentence.pattern.exec(whole.plain) : null;
  if (sentence) {
    const words = whole.text.replace(/[.!]$/, '');
    return { kind: 'sentence', name: form.sentence.name, value: sentence[1] ?? '', words, range, lines: indexes };
  }
  const split =
    lines.length === 1 && cells[0]?.length === 1 ? splitTrailing(whole, form) : splitColumns(source, cells, form);
  if (split === null) return null;
  const name = form.nameIn(split.name.plain);
  if (name === '' || !form.isValue(split.value.plain)) return null;
  return { kind: 'row', name, value: split.value.plain, words: split.value.text, range, lines: indexes };
}

interface Split {
  readonly name: Passage;
  readonly value: Passage;
}

function splitTrailing(whole: Passage, { atEnd }: ValuedForm): Split | null {
  const match = atEnd.exec(whole.plain);
  if (match === null) return null;
  const [, name = '', value = ''] = match;
  const valueAt = whole.plain.lastIndexOf(value);
  return { name: whole.slice(0, name.length), value: whole.slice(valueAt, valueAt + value.length) };
}

/** Words of values stand right, everything else left; a row whose words are fewer than one value is not done. */
function splitColumns(source: SourceText, cells: readonly (readonly Passage[])[], form: ValuedForm): Split | null {
  const all = cells.flat();
  const right = all.filter((cell) => form.isOfValue(cell.plain));
  const left = all.filter((cell) => !form.isOfValue(cell.plain));
  if (right.length === 0 || left.length === 0) return null;
  return {
    name: source.words(...left.map((cell) => cell.range())),
    value: source.words(...right.map((cell) => cell.range())),
  };
}
