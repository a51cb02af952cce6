import type { Line, SourceText } from '../document/source-text.js';
import type { Label } from '../model/label.js';
import type { Passage, Range } from '../model/passage.js';
import { isCapitalHeading, numberedHeading } from './headings.js';
import { cellsOf } from './tables/cells.js';
import { gridKindOf, placedCells } from './tables/grid.js';

/** The longest form that is searched for labels. */
const LONGEST = 20_000;
/** So long are lines that may have been broken because they were full. */
const FULL = 38;

interface Found {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/**
 * The values of a form, by field, however its labels and cells were laid out: label and value on one line, several in
 * one line, each on a line of its own, or a row of labels over a row of values. `lines` are without page marks.
 */
export function readLabelled(
  source: SourceText,
  lines: readonly Line[],
  labels: readonly Label[],
): Map<string, Passage> {
  const first = lines[0];
  const last = lines.findLast((line) => line.from < (first?.from ?? 0) + LONGEST);
  if (first === undefined || last === undefined) return new Map();
  const zone = { from: first.from, to: Math.min(last.to, first.from + LONGEST) };
  const own = new Set(lines.map((line) => line.index));
  const isOwn = (cell: Passage): boolean => own.has(source.lineAt(cell.range().from).index);
  const found = [...findLabels(source.raw(zone), labels)].map((f) => ({
    ...f,
    from: f.from + zone.from,
    to: f.to + zone.from,
  }));
  const values = new Map<string, Passage>();
  const give = (label: Label, cells: readonly Passage[]): void => {
    const first = cells[0];
    const last = cells[cells.length - 1];
    if (first === undefined || last === undefined || values.has(label.field)) return;
    const value = cells.length === 1 ? first : source.words(...cells.map((cell) => cell.range()));
    const fitting = label.must === true ? [value, first].find((one) => label.fits?.(one.plain)) : value;
    if (fitting !== undefined) values.set(label.field, fitting);
  };
  let run: Found[] = [];
  found.forEach((one, index) => {
    const { label, from, to } = one;
    const next = found[index + 1];
    const end = next?.from ?? zone.to;
    const region = next === undefined ? upToGap(source, { from: to, to: end }) : { from: to, to: end };
    const isRest = (cell: Passage): boolean =>
      label.wrapped?.test(cell.plain) === true || label.halves?.[1].test(cell.plain) === true;
    const all = cellsOf(source, region).filter((cell) => isOwn(cell) && !isRest(cell));
    run.push(one);
    if (all.length === 0) return;
    const lineOf = (at: number): number => source.lineAt(at).index;
    const stands = run.filter(
      (other) => lineOf(other.from) === lineOf(from) || lineOf(from) !== lineOf((all[0] as Passage).range().from),
    );
    if (stands.length === 1)
      give(label, ofOneCell(source, own, from, all, label.whole).slice(0, label.oneLine ? 1 : undefined));
    else if (!distributeUnder(source, stands, withoutHeadings(source, all), give))
      distribute(
        stands.map((other) => other.label),
        all,
        give,
        labels,
      );
    run = [];
  });
  return values;
}

/** Where in its line a place stands. */
const columnAt = (source: SourceText, at: number): number => at - source.lineAt(at).from;

/**
 * The cells that are one value. What stands beside its label goes on in lines of one cell; a line of several belongs to
 * others, but for the cell below the value.
 */
function ofOneCell(
  source: SourceText,
  ownLines: ReadonlySet<number>,
  label: number,
  cells: readonly Passage[],
  whole: RegExp | undefined,
): readonly Passage[] {
  const first = cells[0];
  if (first === undefined) return cells;
  const own = source.lineAt(first.range().from);
  if (own.index !== source.lineAt(label).index) return whileOneValue(upToBlank(source, ownLines, cells), whole);
  const x = columnAt(source, first.range().from);
  const isAt = (cell: Passage, column: number): boolean => Math.abs(columnAt(source, cell.range().from) - column) <= 2;
  const kept: Passage[] = [];
  for (const cell of upToBlank(source, ownLines, cells)) {
    const line = source.lineAt(cell.range().from);
    const beside = cells.filter((one) => source.lineAt(one.range().from).index === line.index);
    if (line.index !== own.index && isHeadingWords(cell.plain)) break;
    if (line.index === own.index || beside.length === 1) kept.push(cell);
    else if (beside.some((one) => isAt(one, columnAt(source, label)))) break;
    else if (isAt(cell, x)) kept.push(cell);
  }
  return kept;
}

const isHeadingWords = (words: string): boolean => isCapitalHeading(words) || numberedHeading(words) !== null;

/** Below its label a value is one cell, which goes on in the next line where it was broken off or the line was full. */
function whileOneValue(cells: readonly Passage[], whole: RegExp | undefined): readonly Passage[] {
  const end = cells.findIndex((cell, index) => {
    const above = cells[index - 1]?.plain;
    if (above === undefined) return false;
    const goesOn = /^[\p{Ll}\d(&-]/u.test(cell.plain) || GOES_ON.test(above) || above.length >= FULL;
    return !goesOn || isHeadingWords(cell.plain) || whole?.test(above) === true;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

/** A heading alone on its line stands in no column. */
const withoutHeadings = (source: SourceText, cells: readonly Passage[]): readonly Passage[] =>
  cells.filter(
    (cell) => !isHeadingWords(cell.plain) || source.words(source.lineAt(cell.range().from)).text !== cell.text,
  );

/** A value has no blank line within. */
function upToBlank(source: SourceText, ownLines: ReadonlySet<number>, cells: readonly Passage[]): readonly Passage[] {
  const isOfPages = (line: Line): boolean => source.endsPage(line) || (!line.blank && !ownLines.has(line.index));
  const end = cells.findIndex((cell, index) => {
    const above = cells[index - 1];
    if (above === undefined) return false;
    const lines = source.lines.slice(source.lineAt(above.range().from).index, source.lineAt(cell.range().from).index);
    // Between pages there are blank lines, and marks of pages, within a value.
    return lines.some((line) => line.blank) && !lines.slice(1).some(isOfPages);
  });
  return end < 0 ? cells : cells.slice(0, end);
}

/** Values in columns under labels in one line: each belongs to the label above it, whatever wrapped. False for others. */
function distributeUnder(
  source: SourceText,
  run: readonly Found[],
  cells: readonly Passage[],
  give: (label: Label, cells: readonly Passage[]) => void,
): boolean {
  const [first] = run;
  if (first === undefined) return false;
  const line = source.lineAt(first.from);
  if (run.some(({ from }) => source.lineAt(from).index !== line.index)) return false;
  if (gridKindOf(source.raw(line)) !== 'spaces') return false;
  const heads = placedCells(source, line, 'spaces').map(({ x }) => x);
  const under = (x: number): number => heads.findLastIndex((head) => head <= x + 2);
  const places = cells.map((cell) => columnAt(source, cell.range().from));
  if (!places.every((x) => heads.some((head) => Math.abs(head - x) <= 3))) return false;
  for (const { label, from } of run) {
    const head = under(from - line.from);
    give(
      label,
      cells.filter((_, index) => under(places[index] ?? 0) === head),
    );
  }
  return true;
}

function findLabels(raw: string, labels: readonly Label[]): Found[] {
  const found: Found[] = [];
  for (const label of labels) {
    for (const match of raw.matchAll(new RegExp(`\\**(?:${label.pattern})\\**[ \\t]*(:?)\\**`, 'gi'))) {
      const from = match.index;
      const to = from + match[0].length;
      if (
        /[\p{L}\d]/u.test(raw.charAt(from - 1)) ||
        (match[1] === '' && /[\p{L}\d]/u.test(raw.charAt(to)) && !/\s$/.test(match[0]))
      )
        continue;
      const before = raw.slice(Math.max(0, from - 40), from);
      const cellStart = /(?:^|[\n\r\t\f|]| {2})[ \t\u00a0\ufeff#]*$/.test(before) || from === 0;
      const colon = match[1] === ':';
      const alone =
        /(?:\t| {2})\**$/.test(match[0]) || /^[ \u00a0]*(?:$|[\n\r\t\f|]| {2})/.test(raw.slice(to, to + 40));
      const inLine =
        colon &&
        !/[\n\r]/.test(match[0]) &&
        found.some((other) => !/[\n\r]/.test(raw.slice(other.to, from)) && other.to <= from);
      if ((cellStart && (!label.ordinary || colon || alone)) || inLine) found.push({ label, from, to });
    }
  }
  found.push(...halved(raw, labels), ...unknown(raw, found));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(
    (one, index) => index === 0 || one.from >= Math.max(...found.slice(0, index).map((other) => other.to)),
  );
}

/** Labels of which the one half stands above the other, the value beside or between them. */
function halved(raw: string, labels: readonly Label[]): Found[] {
  return labels.flatMap((label) => {
    if (label.halves === undefined) return [];
    const [first, second] = label.halves;
    const cells = [...raw.matchAll(/[^\t\n\r\f| ]+(?: [^\t\n\r\f| ]+)*/g)];
    return cells.flatMap((cell, index) => {
      const isHalf = first.test(cell[0]) && cells.slice(index + 1, index + 5).some(([words]) => second.test(words));
      return isHalf ? [{ label, from: cell.index, to: cell.index + cell[0].length }] : [];
    });
  });
}

const OTHER: Label = { field: 'unknown', pattern: '' };
/** "To:", "Decision no:", "Past Pathway:": a label that no field here has. It ends the value before it, and begins none. */
const UNKNOWN =
  /(?<=^|[\n\r\t\f|]| {2})[ \t]*\**(\p{Lu}[\p{L}\d()'’/&.-]*(?: [\p{L}\d()'’/&.-]+){0,4}) ?:\**(?=\s|$)/gu;
/** No cell ends so: what stands below goes on with it, whatever its colon. */
const GOES_ON = /(?:[,&/-]|['’]s|\b(?:of|the|and|or|for|to|in|by|a|an|with|on|at|from|local|young))\s*$/i;

function unknown(raw: string, known: readonly Found[]): Found[] {
  return [...raw.matchAll(UNKNOWN)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const overlaps = known.some((one) => one.from < to && from < one.to);
    const begins = known.some(
      (one) => one.to <= from && /^\s*$/.test(raw.slice(one.to, from)) && !/^[^\S\n\r]*[\n\r]/.test(raw.slice(to)),
    );
    const alone = /^[^\S\n\r]*(?:[\n\r\t|]| {2}|$)/.test(raw.slice(to, to + 40));
    return overlaps || begins || (!alone && GOES_ON.test(raw.slice(Math.max(0, from - 40), from)))
      ? []
      : [{ label: OTHER, from, to }];
  });
}

/** Text after the last label ends at the first blank line below it. */
function upToGap(source: SourceText, region: Range): Range {
  const gap = /\S[^\S\n]*(\r?\n)[^\S\n]*\r?\n/.exec(source.raw(region));
  return gap === null ? region : { from: region.from, to: region.from + gap.index + 1 };
}

function distribute(
  run: readonly Label[],
  cells: readonly Passage[],
  give: (label: Label, cells: readonly Passage[]) => void,
  labels: readonly Label[],
): void {
  if (run.length === cells.length) {
    run.forEach((label, index) => give(label, cells.slice(index, index + 1)));
    return;
  }
  const left = [...cells];
  const untyped: Label[] = [];
  for (const label of run) {
    const at = label.fits ? left.findIndex((cell) => label.fits?.(cell.plain)) : -1;
    if (at >= 0) give(label, left.splice(at, 1));
    else if (!label.fits) untyped.push(label);
  }
  // A value of a field whose label is not there says that a label was not known: nothing tells where it stood.
  if (left.some((cell) => labels.some((label) => label.fits?.(cell.plain) === true))) return;
  if (untyped.length === 1 && untyped[0] !== undefined) give(untyped[0], left);
  else if (left.length === untyped.length) untyped.forEach((label, index) => give(label, left.slice(index, index + 1)));
}
