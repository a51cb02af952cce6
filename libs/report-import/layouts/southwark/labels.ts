import type { Passage, Range } from '../../document/passage.js';
import { cellsOf } from '../../structure/cells.js';
import type { Line, SourceText } from '../../document/source-text.js';

/** A label of a form ("Meeting Name:") and the field that it names. */
export interface Label {
  readonly field: string;
  /** Without anchors or groups that capture; spaces are written `\s+`, since labels wrap. */
  readonly pattern: string;
  /** An ordinary word ("From", "Date"), which is a label only with its colon or alone in its cell. */
  readonly ordinary?: boolean;
  /** What is left of a label that wrapped in its own column, below the value: "affected:". */
  readonly wrapped?: RegExp;
  /** True for a value that can be this field's, to sort out values that stand in a row below their labels. */
  readonly fits?: (value: string) => boolean;
}

/** The longest form that is searched for labels. */
const LONGEST = 20_000;

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
  const found = findLabels(source.raw(zone), labels).map((f) => ({
    ...f,
    from: f.from + zone.from,
    to: f.to + zone.from,
  }));
  const values = new Map<string, Passage>();
  const give = (label: Label, cells: readonly Passage[]): void => {
    const first = cells[0];
    const last = cells[cells.length - 1];
    if (first === undefined || last === undefined || values.has(label.field)) return;
    values.set(label.field, cells.length === 1 ? first : source.words(...cells.map((cell) => cell.range())));
  };
  let run: Label[] = [];
  found.forEach(({ label, to }, index) => {
    const next = found[index + 1];
    const end = next?.from ?? zone.to;
    const region = next === undefined ? upToGap(source, { from: to, to: end }) : { from: to, to: end };
    const cells = cellsOf(source, region).filter((cell) => isOwn(cell) && !label.wrapped?.test(cell.plain));
    run.push(label);
    if (cells.length === 0) return;
    if (run.length === 1) give(label, cells);
    else distribute(run, cells, give);
    run = [];
  });
  return values;
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
      const alone = /^[ \u00a0]*(?:$|[\n\r\t\f|]| {2})/.test(raw.slice(to, to + 40));
      const inLine =
        colon &&
        !/[\n\r]/.test(match[0]) &&
        found.some((other) => !/[\n\r]/.test(raw.slice(other.to, from)) && other.to <= from);
      if ((cellStart && (!label.ordinary || colon || alone)) || inLine) found.push({ label, from, to });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(
    (one, index) => index === 0 || one.from >= Math.max(...found.slice(0, index).map((other) => other.to)),
  );
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
  untyped.forEach((label, index) =>
    give(label, index === untyped.length - 1 ? left.slice(index) : left.slice(index, index + 1)),
  );
}
