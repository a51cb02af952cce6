import type { DraftAppendix, DraftBackgroundDocument } from '../../draft.js';
import { cellsOf } from '../../structure/cells.js';
import type { Passage } from '../../document/passage.js';
import type { SourceText } from '../../document/source-text.js';
import { rowsInColumns } from '../../structure/columns.js';
import type { Section } from '../../structure/sections.js';

const NONE = /^(?:none|no(?: background)? (?:papers|documents|appendices)|nil|n\/a|not applicable|-)\.?$/i;
const PAPERS_COLUMN = /^(?:background (?:papers|documents)|held at|contact|title(?: of document(?:\(s\)|s)?)?)$/i;
const APPENDICES_COLUMN = /^(?:no\.?|number|title|link|appendix|appendices|name)$/i;
const LINK = /https?:\/\/\S+/i;
const APPENDIX = /^(?:appendix|annexe?)\s+([A-Z]|\d{1,2}[a-z]?)\b[.:)]?(?: ?[-–—])?\s*/i;
const LONE_NO = /^([A-Z]|\d{1,2}[a-z]?)[.:)]?$/;

const shortLines = (section: Section | undefined) =>
  (section?.lines ?? []).filter((line) => !line.blank && line.to - line.from < 2000);

/** The background documents: rows of title, place and contact, or one cell a line; "None" is none. */
export function readBackgroundDocuments(source: SourceText, section: Section | undefined): DraftBackgroundDocument[] {
  const rows =
    rowsInColumns(source, section?.lines ?? [], (words) => PAPERS_COLUMN.test(words)) ?? rowsOfCells(source, section);
  return rows.flatMap((cells) => {
    const [title, heldAt, contact] = cells;
    if (title === undefined || NONE.test(title.plain)) return [];
    const places = cells.filter((cell) => !cell.empty).map((cell) => cell.range());
    const range = { from: title.range().from, to: Math.max(...places.map((place) => place.to)) };
    return [
      {
        title: title.text,
        heldAt: known(heldAt),
        contact: known(contact),
        locator: source.locate(range, section?.title ?? null),
      },
    ];
  });
}

function rowsOfCells(source: SourceText, section: Section | undefined): Passage[][] {
  const rows: Passage[][] = [];
  let single: Passage[] = [];
  const finishSingles = (): void => {
    for (let at = 0; at < single.length; at += 3) rows.push(single.slice(at, at + 3));
    single = [];
  };
  for (const line of shortLines(section)) {
    const cells = cellsOf(source, line).filter((cell) => !PAPERS_COLUMN.test(cell.plain));
    if (cells.length > 1) {
      finishSingles();
      rows.push(cells);
    } else if (cells[0] && LINK.test(cells[0].plain)) continue;
    else if (cells[0] && rows.length > 0 && single.length === 0 && /^[a-z(]/.test(cells[0].plain))
      appendToTitle(source, rows, cells[0]);
    else single.push(...cells);
  }
  finishSingles();
  return rows;
}

const known = (cell: Passage | undefined): string | null =>
  cell === undefined || cell.empty || NONE.test(cell.plain) ? null : cell.text;

function appendToTitle(source: SourceText, rows: Passage[][], cell: Passage): void {
  const row = rows[rows.length - 1];
  const title = row?.[0];
  if (row !== undefined && title !== undefined && row.length === 1) row[0] = source.words(title.range(), cell.range());
}

/** The appendices: "Appendix 1" or a bare number or letter in the first cell, the title after it, which may wrap. */
export function readAppendices(source: SourceText, section: Section | undefined): DraftAppendix[] {
  const found: { no: string; from: number; parts: Passage[] }[] = [];
  for (const line of shortLines(section)) {
    let cells = cellsOf(source, line);
    if (cells.every((cell) => APPENDICES_COLUMN.test(cell.plain) || NONE.test(cell.plain))) continue;
    const first = cells[0];
    if (first === undefined) continue;
    const named = APPENDIX.exec(first.plain);
    const lone = LONE_NO.exec(first.plain);
    if (named ?? lone) {
      const no = (named ?? lone)?.[1] ?? '';
      const rest = named ? first.slice(named[0].length) : first.slice(first.text.length);
      found.push({ no, from: first.range().from, parts: rest.empty ? [] : [rest] });
      cells = cells.slice(1);
    }
    found[found.length - 1]?.parts.push(...cells);
  }
  return found.flatMap(({ no, from, parts }) => {
    const links = parts.filter((part) => /^(?:link:? *)?https?:/i.test(part.plain));
    const words = parts.filter((part) => !links.includes(part));
    const title = source.words(...words.map((part) => part.range()));
    const to = parts[parts.length - 1]?.range().to;
    if (title.empty || to === undefined) return [];
    const link = LINK.exec(links[0]?.text ?? '')?.[0] ?? null;
    return [{ no, title: title.text, link, locator: source.locate({ from, to }, section?.title ?? null) }];
  });
}
