import type { DraftAppendix, DraftBackgroundDocument, DraftWarning } from '../../draft.js';
import { cellsOf } from '../../structure/cells.js';
import { headedTable, isInOrder, upToHeading } from '../../structure/headed-table.js';
import type { Passage } from '../../document/passage.js';
import type { SourceText } from '../../document/source-text.js';
import { rowsInColumns } from '../../structure/columns.js';
import type { Section } from '../../structure/sections.js';

const NONE = /^(?:none|no(?: background)? (?:papers|documents|appendices)|nil|n\/a|not applicable|-)\.?$/i;
const TITLE_COLUMN = /^(?:background (?:papers|documents)|title(?: of documents?(?:\(s\))?)?|documents?)$/i;
const PLACE_COLUMN = /^(?:held at|location|place held|where held)$/i;
const CONTACT_COLUMN = /^contact(?: details| officer| name| person)?$/i;
const APPENDICES_COLUMN = /^(?:no\.?|number|title|link|appendix|appendices|name)$/i;
const LINK = /https?:\/\/\S+/i;
const APPENDIX = /^(?:appendix|annexe?)\s+([A-Z]|\d{1,2}[a-z]?)\b[.:)]?(?: ?[-–—])?\s*/i;
const LONE_NO = /^([A-Z]|\d{1,2}[a-z]?)[.:)]?$/;

const linesOf = (source: SourceText, section: Section | undefined) => upToHeading(source, section?.lines ?? []);
const shortLines = (source: SourceText, section: Section | undefined) =>
  linesOf(source, section).filter((line) => !line.blank && line.to - line.from < 2000);

type PapersColumn = 'title' | 'place' | 'contact';
const PAPERS_ORDER: readonly PapersColumn[] = ['title', 'place', 'contact'];
const papersColumnOf = (words: string): PapersColumn | null => {
  if (TITLE_COLUMN.test(words)) return 'title';
  if (PLACE_COLUMN.test(words)) return 'place';
  return CONTACT_COLUMN.test(words) ? 'contact' : null;
};
const isPapersColumn = (words: string): boolean => papersColumnOf(words) !== null;

export interface BackgroundDocuments {
  readonly documents: readonly DraftBackgroundDocument[];
  readonly warnings: readonly DraftWarning[];
}

/** The background documents: rows of title, place and contact under their headings, or one cell a line; "None" is none. */
export function readBackgroundDocuments(source: SourceText, section: Section | undefined): BackgroundDocuments {
  const { rows, unread } = rowsOfPapers(source, section);
  const documents = rows.flatMap((cells) => {
    const [title, heldAt, contact] = withMarks(source, cells);
    if (title === undefined || NONE.test(title.plain)) return [];
    const places = cells.filter((cell) => !cell.empty).map((cell) => cell.range());
    const range = { from: title.range().from, to: Math.max(...places.map((place) => place.to)) };
    return [
      {
        title: title.text,
        heldAt: known(heldAt),
        contact: contact !== undefined && isCutOff(contact.plain) ? null : known(contact),
        locator: source.locate(range, section?.title ?? null),
      },
    ];
  });
  const cutOff = rows.flatMap((cells) => withMarks(source, cells)[2] ?? []).filter((cell) => isCutOff(cell.plain));
  const warnings = [...unread, ...cutOff]
    .filter((cell) => !NONE.test(cell.plain))
    .map((cell) => ({
      what: `“${cell.text}” stands among the background documents, and was not read as one.`,
      locator: source.locate(cell.range(), section?.title ?? null),
    }));
  return { documents, warnings };
}

/** The telephone number at the end of a contact, from its 0 or +44. */
const TELEPHONE = /(?<![\d)] ?)(?:\(?0|\+44)[\d ()-]*$/;
/** So many digits has a whole telephone number at least; the rest of a shorter one stands elsewhere. */
const LEAST_DIGITS = 10;
const isCutOff = (contact: string): boolean => {
  const digits = TELEPHONE.exec(contact)?.[0].replace(/\D/g, '') ?? '';
  return digits !== '' && digits.length < LEAST_DIGITS;
};

/** Where the list of appendices begins below the documents, though its heading is not there. */
const BEGINS_APPENDICES = /^\W*(?:No\.?[ \t|]+Title\b|(?:appendix|annexe?)\s+(?:[A-Z]|\d{1,2})\b)/i;

function rowsOfPapers(source: SourceText, whole: Section | undefined): Rows {
  const end = whole?.lines.findIndex((line) => BEGINS_APPENDICES.test(source.raw(line).slice(0, 200))) ?? -1;
  const section = whole === undefined || end < 0 ? whole : { ...whole, lines: whole.lines.slice(0, end) };
  const table = headedTable(source, linesOf(source, section), papersColumnOf);
  if (table !== null && !isInOrder(table, PAPERS_ORDER)) {
    const inColumns = rowsInColumns(source, linesOf(source, section), () => true);
    const rows =
      inColumns?.map((cells) => new Map(table.columns.map((column, n) => [column, cells[n] ?? source.words()]))) ??
      table.rows;
    const blank = source.words();
    return {
      rows: rows.flatMap((row) => {
        const cells = PAPERS_ORDER.map((one) => row.get(one) ?? blank);
        return cells[0]?.empty === false ? [cells] : [];
      }),
      unread: [],
    };
  }
  const inColumns = rowsInColumns(source, linesOf(source, section), isPapersColumn);
  return inColumns === null ? rowsOfCells(source, section) : { rows: inColumns, unread: [] };
}

interface Rows {
  readonly rows: readonly (readonly Passage[])[];
  readonly unread: readonly Passage[];
}

const MARK = /^(?:\(?[a-z0-9]{1,2}[.)]|[•*-])$/i;

/** "a)" in a cell of its own is a part of the title beside it. */
function withMarks(source: SourceText, cells: readonly Passage[]): readonly Passage[] {
  const [mark, title, ...rest] = cells;
  return mark !== undefined && title !== undefined && MARK.test(mark.plain)
    ? [source.words(mark.range(), title.range()), ...rest]
    : cells;
}

/** The headings in their order; the last may be lost. */
const isHeadOfPapers = (heads: readonly PapersColumn[]): boolean =>
  heads.length > 1 && PAPERS_ORDER.every((column, index) => heads[index] === undefined || heads[index] === column);

/** Rows in one line each, or three cells one below the other; where there are no headings, or cells are left over, none. */
function rowsOfCells(source: SourceText, section: Section | undefined): Rows {
  const rows: Passage[][] = [];
  const unread: Passage[] = [];
  const heads: PapersColumn[] = [];
  let wasBroken = false;
  let single: Passage[] = [];
  let headInOneLine = false;
  for (const line of shortLines(source, section)) {
    const all = cellsOf(source, line);
    const cells = all.filter((cell) => !isPapersColumn(cell.plain));
    heads.push(...all.flatMap((cell) => papersColumnOf(cell.plain) ?? []));
    if (all.length > 1 && cells.length === 0) headInOneLine = true;
    const lone = cells[0];
    const isBroken = headInOneLine && cells.length > 0 && cells.length < heads.length;
    if ((isBroken || single.length > 0) && wasBroken && cells.length > 1) {
      // A line's end stands within the row, and may stand in any of its cells.
      unread.push(...(rows.length > 0 && single.length === 0 ? (rows.pop() ?? []) : single), ...cells);
      single = [];
    } else if (!isHeadOfPapers(heads)) unread.push(...cells);
    else if (cells.length > 1) rows.push(cells);
    else if (lone && LINK.test(lone.plain)) continue;
    else if (lone && rows.length > 0 && single.length === 0 && /^[a-z(]/.test(lone.plain))
      appendToTitle(source, rows, lone);
    else {
      // What stands alone below a row may be the rest of its last cell.
      if (headInOneLine && single.length === 0 && lone !== undefined && (rows.at(-1)?.length ?? 0) > 1)
        unread.push(...(rows.at(-1)?.splice(-1) ?? []));
      single.push(...cells);
    }
    wasBroken = isBroken;
  }
  const isNone = single.length > 0 && single.every((cell) => NONE.test(cell.plain));
  if ((headInOneLine && rows.length > 0) || ((single.length % 3 !== 0 || heads.length < 3) && !isNone)) {
    unread.push(...single);
    single = [];
  }
  for (let at = 0; at < single.length; at += 3) rows.push(single.slice(at, at + 3));
  return { rows, unread };
}

const known = (cell: Passage | undefined): string | null =>
  cell === undefined || cell.empty || NONE.test(cell.plain) ? null : cell.text;

function appendToTitle(source: SourceText, rows: Passage[][], cell: Passage): void {
  const row = rows[rows.length - 1];
  const title = row?.[0];
  if (row !== undefined && title !== undefined && row.length === 1) row[0] = source.words(title.range(), cell.range());
}

interface OpenAppendix {
  readonly no: string;
  readonly from: number;
  readonly parts: Passage[];
}

/** The appendices: "Appendix 1" or a bare number or letter in the first cell, the title after it, which may wrap. */
export function readAppendices(source: SourceText, section: Section | undefined): DraftAppendix[] {
  return appendicesIn(source, section).flatMap(({ no, from, parts }) => {
    const links = parts.filter((part) => /^(?:link:? *)?https?:/i.test(part.plain));
    const words = parts.filter((part) => !links.includes(part));
    const title = source.words(...words.map((part) => part.range()));
    const to = parts[parts.length - 1]?.range().to;
    if (to === undefined || !/\p{L}{2}/u.test(title.plain)) return [];
    const link = LINK.exec(links[0]?.text ?? '')?.[0] ?? null;
    return [{ no, title: title.text, link, locator: source.locate({ from, to }, section?.title ?? null) }];
  });
}

const appendixColumnOf = (words: string): 'no' | 'title' | null => {
  if (/^(?:no\.?|number|appendix)$/i.test(words)) return 'no';
  return /^(?:title|name)$/i.test(words) ? 'title' : null;
};

/** A row of a table whose columns were moved. */
function appendixOfRow(row: ReadonlyMap<'no' | 'title', Passage>): OpenAppendix[] {
  const [no, title] = [row.get('no'), row.get('title')];
  const number = no === undefined ? undefined : (APPENDIX.exec(no.plain) ?? LONE_NO.exec(no.plain))?.[1];
  if (no === undefined || title === undefined || number === undefined) return [];
  return [{ no: number, from: Math.min(no.range().from, title.range().from), parts: [title] }];
}

/** The list ends where something stands below a gap that neither begins an appendix nor is the title of one. */
function appendicesIn(source: SourceText, section: Section | undefined): OpenAppendix[] {
  const found: OpenAppendix[] = [];
  const table = headedTable(source, linesOf(source, section), appendixColumnOf);
  if (table !== null && table.columns[0] !== 'no') return table.rows.flatMap((row) => appendixOfRow(row));
  let gap = false;
  for (const line of linesOf(source, section)) {
    if (line.blank || line.to - line.from >= 2000) {
      gap = true;
      continue;
    }
    const cells = cellsOf(source, line);
    const first = cells[0];
    if (first === undefined || cells.every((cell) => APPENDICES_COLUMN.test(cell.plain))) continue;
    if (cells.every((cell) => NONE.test(cell.plain))) {
      if (found.length === 0) return [];
      continue;
    }
    const last = found[found.length - 1];
    const named = APPENDIX.exec(first.plain);
    const isRow = LONE_NO.test(first.plain) && cells.length > 1;
    const lone = named === null && followsOn(found, first, cells) ? LONE_NO.exec(first.plain) : null;
    if (named ?? lone) {
      const rest = named ? first.slice(named[0].length) : first.slice(first.text.length);
      const parts = [...(rest.empty ? [] : [rest]), ...cells.slice(1)];
      found.push({ no: (named ?? lone)?.[1] ?? '', from: first.range().from, parts });
    } else if (last === undefined || isRow || (gap && last.parts.length > 0 && !/^(?:[a-z(]|Link\b)/.test(first.plain)))
      break;
    else last.parts.push(...cells);
    gap = false;
  }
  return found;
}

/** A bare number or letter is an appendix's where it is the next of such a list. */
function followsOn(found: readonly OpenAppendix[], first: Passage, cells: readonly Passage[]): boolean {
  const no = LONE_NO.exec(first.plain)?.[1];
  if (no === undefined || (cells.length > 1 && !/\p{L}/u.test(cells[1]?.plain ?? ''))) return false;
  const before = found[found.length - 1]?.no;
  if (before === undefined) return /^[1A]$/i.test(no);
  if (/^\d+$/.test(no)) return Number(no) === Number.parseInt(before, 10) + 1;
  return no.length > 1 || no.charCodeAt(0) === before.charCodeAt(0) + 1;
}
