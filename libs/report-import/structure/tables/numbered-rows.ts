import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { cellsOf } from './cells.js';
import type { NumberedForm, NumberedRow } from '../../model/section-tables.js';
import { openSection } from './section-table.js';

const LONGEST = 2000;

/** The list ends where something stands below a gap that neither begins a row nor goes on with one. */
export function numberedRows(source: SourceText, section: readonly Line[], form: NumberedForm): readonly NumberedRow[] {
  const { lines, moved } = openSection(source, section, form);
  if (moved !== null)
    return moved.flatMap((row) => {
      const [no, title] = [row.get('no'), row.get('title')];
      const number = no === undefined ? undefined : (form.named.exec(no.plain) ?? form.bare.exec(no.plain))?.[1];
      if (no === undefined || title === undefined || number === undefined) return [];
      return [{ no: number, from: Math.min(no.range().from, title.range().from), cells: [title] }];
    });
  const found: OpenRow[] = [];
  let gap = false;
  for (const line of lines) {
    if (line.blank || line.to - line.from >= LONGEST) {
      gap = true;
      continue;
    }
    const cells = cellsOf(source, line);
    if (cells.every((cell) => form.isHeading(cell.plain))) continue;
    if (cells.every((cell) => form.isNone(cell.plain))) {
      if (found.length === 0) return [];
      continue;
    }
    const begun = beginning(found, cells, form);
    if (begun !== null) found.push(begun);
    else if (!goesOn(found.at(-1), cells, gap, form)) break;
    else found.at(-1)?.cells.push(...cells);
    gap = false;
  }
  return found;
}

type OpenRow = NumberedRow & { readonly cells: Passage[] };

function beginning(found: readonly OpenRow[], cells: readonly Passage[], form: NumberedForm): OpenRow | null {
  const [first, ...others] = cells;
  if (first === undefined) return null;
  const named = form.named.exec(first.plain);
  const { from } = first.range();
  if (named !== null) {
    const rest = first.slice(named[0].length);
    return { no: named[1] ?? '', from, cells: rest.empty ? others : [rest, ...others] };
  }
  const no = form.bare.exec(first.plain)?.[1];
  if (no === undefined || (others[0] !== undefined && !/\p{L}/u.test(others[0].plain))) return null;
  return isNext(no, found.at(-1)?.no) ? { no, from, cells: others } : null;
}

/** A bare number or letter is a row's where it is the next of such a list. */
function isNext(no: string, before: string | undefined): boolean {
  if (before === undefined) return /^[1A]$/i.test(no);
  if (/^\d+$/.test(no)) return Number(no) === Number.parseInt(before, 10) + 1;
  return no.length > 1 || no.charCodeAt(0) === before.charCodeAt(0) + 1;
}

function goesOn(
  last: OpenRow | undefined,
  [first, ...others]: readonly Passage[],
  gap: boolean,
  form: NumberedForm,
): boolean {
  if (last === undefined || first === undefined) return false;
  if (form.bare.test(first.plain) && others.length > 0) return false;
  return !gap || last.cells.length === 0 || form.goesOn(first.plain);
}
