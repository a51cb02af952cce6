import { cellsOf } from '../../structure/cells.js';
import { type Passage } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { readGradeColumns } from './grade-columns.js';
import { anyGrade, areaWordsOf, GRADE_WORD, type GradeRow, type LeftOutRow } from './grade-row.js';
import { bulletStart } from '../../structure/openings.js';

const HEADLINE =
  /^(?:overall,? )?(?:children's (?:social care )?services (?:in|at|provided by) .{2,80}?) (?:are|is|were|was)?(?: judged)?(?: to be)? ?(outstanding|good|requires? improvement(?: to be good)?|inadequate)[.!]?$/i;
const TRAILING_GRADE =
  /^(.{3,160}?)(?: ?[:|-] ?| )(outstanding|good|requires? improvement(?: to be good)?|inadequate)[.;]?$/i;
const ANOTHER_INSPECTION = /\b(?:previous|last|earlier|prior)\b.{0,40}\b(?:inspection|judgements?|grades?|review)\b/i;
const THIS_INSPECTION = /\b(?:this|current|latest|march|new|set out below)\b/i;
/** What a line holds that has a grade, or a piece of one whose word was cut; other lines need no closer look. */
const PART_OF_GRADE = /good|out-?\s*$|outst|standing|adequ|inade|improve|requir/i;
/** From a row's first line its first grade is fewer lines away: the name's, and those of columns without a grade. */
const FARTHEST_GRADE = 20;
/** A row takes up to this many lines when its cells wrap. */
const MOST_LINES = 5;

export interface GradeTable {
  readonly rows: readonly GradeRow[];
  /** Rows beside grade rows that were left out, and why. */
  readonly leftOut: readonly LeftOutRow[];
  /** The lines that are table and no prose. */
  readonly lines: ReadonlySet<number>;
}

/**
 * The rows that print an area of a framework with a grade, however their cells wrapped: one line, a cell a line, a name
 * or a grade over several. Prose that merely speaks of an area is no row, nor is a table of an earlier inspection.
 */
export function readGradeTable(source: SourceText, lines: readonly Line[]): GradeTable {
  const rows: GradeRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const table = new Set<number>();
  const content = lines.filter((line) => !line.blank);
  let lead = '';
  /** The rows of one grade since the last prose: beside rows of several, they are some that have lost a grade. */
  let alone: GradeRow[] = [];
  let inColumns = false;
  const leaveOut = (row: GradeRow): void => {
    leftOut.push({
      what: `A row of a table of several grades has one, and was not read: “${row.words}”`,
      range: row.range,
    });
  };
  const graded = content.map((line) => PART_OF_GRADE.test(source.raw(line)));
  let nextGraded = graded.indexOf(true);
  for (let at = 0; at < content.length;) {
    if (nextGraded >= 0 && nextGraded < at) nextGraded = graded.indexOf(true, at);
    const mayBegin = nextGraded >= 0 && nextGraded - at < FARTHEST_GRADE;
    const wide = mayBegin ? readGradeColumns(source, content, at) : null;
    if (wide !== null) {
      for (const row of alone) {
        rows.splice(rows.indexOf(row), 1);
        leaveOut(row);
      }
      alone = [];
      inColumns = true;
      rows.push(...wide.rows);
      leftOut.push(...wide.leftOut);
      for (; at < wide.next; at++) table.add((content[at] as Line).index);
      lead = '';
      continue;
    }
    const row = mayBegin ? rowAt(source, content, at) : null;
    if (row === null) {
      const line = content[at] as Line;
      const words = source.words({ from: line.from, to: Math.min(line.to, line.from + 600) }).plain;
      const near = rows[rows.length - 1]?.lines.includes(content[at - 1]?.index ?? -1) === true;
      if (near && hasGradeCell(source, line))
        leftOut.push({
          what: `A row beside the grades names no area of a known framework or has several grades: “${words}”`,
          range: line,
        });
      if (isProse(words)) {
        alone = [];
        inColumns = false;
      }
      lead = /[.:]$/.test(lead) || lead.length > 400 ? words : `${lead} ${words}`;
      at++;
    } else {
      if (ANOTHER_INSPECTION.test(lead) && !THIS_INSPECTION.test(lead))
        leftOut.push({ what: `Grades of an earlier inspection were not read: “${row.words}”`, range: row.range });
      else if (inColumns && row.kind === 'area') leaveOut(row);
      else {
        rows.push(row);
        if (row.kind === 'area') alone.push(row);
        for (const line of row.lines) table.add(line);
      }
      at += row.lines.length;
    }
  }
  return { rows, leftOut, lines: table };
}

/** What ends a table: a sentence, or a line as long as one. A heading, and what is left of a row, may stand within it. */
const isProse = (words: string): boolean => /[.:;?!]$/.test(words) || words.length > 120;

function hasGradeCell(source: SourceText, line: Line): boolean {
  if (line.to - line.from > 400) return false;
  const cells = cellsOf(source, line);
  const last = cells[cells.length - 1];
  return cells.length > 1 && last !== undefined && anyGrade(last.plain) !== null;
}

function rowAt(source: SourceText, content: readonly Line[], at: number): GradeRow | null {
  const taken: Line[] = [];
  let row: GradeRow | null = null;
  while (row === null && taken.length < MOST_LINES) {
    const line = content[at + taken.length];
    if (line === undefined || line.to - line.from > 400) return null;
    taken.push(line);
    row = match(source, taken);
  }
  if (row === null || !/improvement$/i.test(row.gradeWords)) return row;
  // "Requires improvement" may go on as "to be good", on one line below or on two.
  for (const more of [1, 2]) {
    const longer = match(source, [...taken, ...content.slice(at + taken.length, at + taken.length + more)]);
    if (longer !== null && longer.areaWords === row.areaWords && /be good$/i.test(longer.gradeWords)) return longer;
  }
  return row;
}

function match(source: SourceText, lines: readonly Line[]): GradeRow | null {
  const first = lines[0];
  if (first === undefined) return null;
  const bullet = bulletStart(source.raw(first), { afterStop: true, lastMarker: null, paragraph: null });
  const cells = lines.map((line, index) =>
    cellsOf(source, index === 0 && bullet?.marker === null ? { from: line.from + bullet.length, to: line.to } : line),
  );
  const indexes = lines.map((line) => line.index);
  const whole = source.words(...cells.flat().map((cell) => cell.range()));
  const headline = lines.length <= 3 ? HEADLINE.exec(whole.plain) : null;
  if (headline) {
    const words = whole.text.replace(/[.!]$/, '');
    return {
      kind: 'headline',
      areaWords: 'Overall effectiveness',
      gradeWords: headline[1] ?? '',
      words,
      range: whole.range(),
      lines: indexes,
    };
  }
  const split = lines.length === 1 && cells[0]?.length === 1 ? splitTrailing(whole) : splitColumns(source, cells);
  if (split === null) return null;
  const areaWords = areaWordsOf(split.area.plain);
  if (areaWords === '' || anyGrade(split.grade.plain) === null) return null;
  return {
    kind: 'area',
    areaWords,
    gradeWords: split.grade.plain,
    words: split.grade.text,
    range: whole.range(),
    lines: indexes,
  };
}

function splitTrailing(whole: Passage): { area: Passage; grade: Passage } | null {
  const match = TRAILING_GRADE.exec(whole.plain);
  if (match === null) return null;
  const [, area = '', grade = ''] = match;
  const gradeAt = whole.plain.lastIndexOf(grade);
  return { area: whole.slice(0, area.length), grade: whole.slice(gradeAt, gradeAt + grade.length) };
}

/** Words of grades stand right, everything else left; a row whose grade words are fewer than one grade is not done. */
function splitColumns(
  source: SourceText,
  cells: readonly (readonly Passage[])[],
): { area: Passage; grade: Passage } | null {
  const all = cells.flat();
  const right = all.filter((cell) => GRADE_WORD.test(cell.plain));
  const left = all.filter((cell) => !GRADE_WORD.test(cell.plain));
  if (right.length === 0 || left.length === 0) return null;
  return {
    area: source.words(...left.map((cell) => cell.range())),
    grade: source.words(...right.map((cell) => cell.range())),
  };
}
