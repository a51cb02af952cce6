import type { DraftConsultation } from '../../draft.js';
import { cellsOf } from '../../structure/cells.js';
import { headedTable, isInOrder, upToHeading, type HeadedTable } from '../../structure/headed-table.js';
import { type Passage } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import type { Section } from '../../structure/sections.js';

const ANSWER = /^(?:yes|no|n\/a|not applicable)\b.{0,60}$/i;
const COLUMN = /^(?:officer title|comments? sought|comments? included|comments?|sought|included|name|title)$/i;
/** The headings in single spaces, which cannot be told apart. */
const HEADINGS =
  /^(?:officer |name and )?(?:title|name|officer|directorate|cabinet member|officers? ?\/ ?directorate)? ?comments? sought\??(?: comments? included\??)?$/i;
/** How the names of officers begin: another one stands there. */
const OFFICER =
  /^(?:(?:strategic|executive|deputy|assistant|interim|corporate|acting|group|service) )*(?:director|head|chief|cabinet member|lead member|leader|councillor|cllr|monitoring officer|section 151|chair|manager|officer)\b/i;
/** The first word of an officer's name, which goes on below. */
const BEGUN = /^(?:strategic|executive|deputy|assistant|interim|corporate|cabinet|lead|monitoring|section)$/i;
const ONE_SPACED = /^(.*\S) (yes|no|n\/a|not applicable) (yes|no|n\/a|not applicable)$/i;
const UNFINISHED = /(?:\b(?:and|of|for|the|with|in)|[,&/-])$/i;

type Column = 'who' | 'sought' | 'included';
const ORDER: readonly Column[] = ['who', 'sought', 'included'];
const columnOf = (heading: string): Column | null => {
  if (/^(?:comments? )?sought\??$/i.test(heading)) return 'sought';
  if (/^(?:comments? )?included\??$/i.test(heading)) return 'included';
  return COLUMN.test(heading) ? 'who' : null;
};

/** The rows of the consultation table: who, whether comments were sought, whether they are included, as printed. */
export function readConsultation(source: SourceText, section: Section | undefined): DraftConsultation[] {
  const rows: DraftConsultation[] = [];
  let who: Passage[] = [];
  let answers: Passage[] = [];
  const finish = (): void => {
    const [sought, included] = answers;
    const name = who.length > 0 ? source.words(...who.map((part) => part.range())) : null;
    if (name !== null && sought !== undefined && included !== undefined) {
      const from = Math.min(name.range().from, sought.range().from);
      const to = Math.max(name.range().to, included.range().to);
      rows.push({
        who: name.text,
        sought: sought.text,
        included: included.text,
        locator: source.locate({ from, to }, section?.title ?? null),
      });
    }
    who = [];
    answers = [];
  };
  const lines = upToHeading(source, section?.lines ?? []);
  const table = headedTable(source, lines, columnOf);
  if (table !== null && !isInOrder(table, ORDER)) return inAnotherOrder(source, table, section);
  if (!isHeaded(source, lines)) return [];
  const onTop = answersStandOnTop(source, lines);
  for (const [index, line] of lines.entries()) {
    if (line.to - line.from > 1000) continue;
    if (isDateOfSending(source, line, lines[index + 1])) break;
    const cells = rowCells(source, line);
    if (who.length === 0 && cells.length === 1 && wrapsBelow(source, rows, lines[index - 1], line, lines[index + 1])) {
      extendLast(source, rows, cells[0] as Passage);
      continue;
    }
    const [lone] = cells;
    // An officer whose answers are blank is no part of the next one's name.
    if (
      cells.length === 3 &&
      OFFICER.test(cells[0]?.plain ?? '') &&
      !UNFINISHED.test(who.at(-1)?.plain ?? '') &&
      !BEGUN.test(who.at(-1)?.plain ?? '')
    )
      who = [];
    if (
      onTop &&
      who.length === 0 &&
      cells.length === 1 &&
      lone !== undefined &&
      goesOnBelow(rows, lines[index - 1], lone)
    ) {
      extendLast(source, rows, lone);
      continue;
    }
    for (const cell of cells) {
      if (COLUMN.test(cell.plain) || HEADINGS.test(cell.plain)) {
        who = [];
        continue;
      }
      if (ANSWER.test(cell.plain)) {
        // An answer of nobody: the cell before it was lost.
        if (who.length > 0) answers.push(cell);
        if (answers.length === 2) finish();
        continue;
      }
      if (answers.length === 1) [who, answers] = [[], []];
      if (rows.length > 0 && who.length === 0 && cells.length === 1 && continuesLast(rows, cell))
        extendLast(source, rows, cell);
      else who.push(cell);
    }
  }
  return rows;
}

/** "Date final report sent …", the form's next row, which may wrap in its cell. */
const isDateOfSending = (source: SourceText, line: Line, below: Line | undefined): boolean =>
  /^\W*date final\b/i.test(
    `${source.raw(line).slice(0, 200)} ${below === undefined ? '' : source.raw(below).trimStart()}`,
  );

/** Whether the headings stand above the first answer, in their order. */
function isHeaded(source: SourceText, lines: readonly Line[]): boolean {
  const cells = lines.filter((line) => line.to - line.from <= 1000).flatMap((line) => rowCells(source, line));
  const first = cells.findIndex((cell) => ANSWER.test(cell.plain));
  const above = cells.slice(0, Math.max(0, first)).map((cell) => cell.plain);
  return /\bsought\b.*\bincluded\b/i.test(above.join(' '));
}

/** Rows of a table whose columns were moved: only whole ones, and only where it has all three columns. */
function inAnotherOrder(
  source: SourceText,
  { rows }: HeadedTable<Column>,
  section: Section | undefined,
): DraftConsultation[] {
  return rows.flatMap((row) => {
    const [who, sought, included] = ORDER.map((column) => row.get(column));
    if (!who || !sought || !included || ANSWER.test(who.plain)) return [];
    if (!ANSWER.test(sought.plain) || !ANSWER.test(included.plain)) return [];
    const ranges = [who, sought, included].map((cell) => cell.range());
    const from = Math.min(...ranges.map((range) => range.from));
    const to = Math.max(...ranges.map((range) => range.to));
    const locator = source.locate({ from, to }, section?.title ?? null);
    return [{ who: who.text, sought: sought.text, included: included.text, locator }];
  });
}

const rowCells = (source: SourceText, line: Line): Passage[] =>
  cellsOf(source, line).flatMap((cell) => splitOneSpaced(cell));

/** True where the first row has its answers beside the first line of its name: there what stands alone below is its rest. */
function answersStandOnTop(source: SourceText, lines: readonly Line[]): boolean {
  const rows = lines
    .filter((line) => !line.blank && line.to - line.from <= 1000)
    .map((line) => rowCells(source, line))
    .filter((cells) => cells.some((cell) => !COLUMN.test(cell.plain) && !HEADINGS.test(cell.plain)));
  return rows[0]?.length === 3 && rows.some((cells) => cells.length === 1);
}

/** A lone name with nothing between it and the row above, that is no officer's own. */
const goesOnBelow = (rows: readonly DraftConsultation[], above: Line | undefined, cell: Passage): boolean =>
  rows.length > 0 &&
  above?.blank === false &&
  !ANSWER.test(cell.plain) &&
  !COLUMN.test(cell.plain) &&
  !HEADINGS.test(cell.plain) &&
  !OFFICER.test(cell.plain) &&
  !BEGUN.test(cell.plain);

/** Between two rows of whole cells, a lone name in small letters ("and Governance") is the rest of the name above it. */
function wrapsBelow(
  source: SourceText,
  rows: readonly DraftConsultation[],
  above: Line | undefined,
  line: Line,
  below: Line | undefined,
): boolean {
  const isWhole = (one: Line | undefined): boolean =>
    one !== undefined && !one.blank && rowCells(source, one).length === 3;
  return (
    rows.length > 0 &&
    isWhole(above) &&
    (below === undefined || below.blank || isWhole(below)) &&
    /^\s*[a-z&(]/.test(source.raw(line))
  );
}

function splitOneSpaced(cell: Passage): Passage[] {
  const match = ONE_SPACED.exec(cell.plain);
  if (match === null) return [cell];
  const [, name = '', sought = ''] = match;
  const afterSought = name.length + 1 + sought.length;
  return [cell.slice(0, name.length), cell.slice(name.length, afterSought), cell.slice(afterSought)];
}

/** A name that wrapped in its cell goes on below its answers: "Strategic Director of Finance and | No | No" / "Governance". */
const continuesLast = (rows: readonly DraftConsultation[], cell: Passage): boolean =>
  UNFINISHED.test(rows[rows.length - 1]?.who ?? '') && !UNFINISHED.test(cell.plain);

function extendLast(source: SourceText, rows: DraftConsultation[], cell: Passage): void {
  const last = rows.pop();
  if (last === undefined) return;
  const locator = { ...last.locator, to: source.locate(cell.range()).to };
  rows.push({ ...last, who: `${last.who} ${source.words(cell.range()).text}`, locator });
}
