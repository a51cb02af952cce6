import { cellsOf } from '../../structure/tables/cells.js';
import type { Passage, Range } from '../../document/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { anyGrade, areaWordsOf, GRADE_WORD, type GradeRow, type LeftOutRow } from './grade-row.js';

/** A table that prints several grades for each area, such as those of this inspection beside those of the last. */
export interface GradeColumns {
  readonly rows: readonly GradeRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** The first line after the table. */
  readonly next: number;
}

interface WideRow {
  readonly area: Passage;
  readonly grades: readonly Passage[];
  readonly next: number;
}

const NO_GRADE = /^(?:not (?:judged|graded|applicable|inspected|made)|n\/a|none|-)$/i;
const YEAR = /\b(?:19|20)\d{2}\b/g;
const WHICH = /\b(?:current|this|latest|new|now|previous|last|earlier|prior|before)\b/gi;
const EARLIER = /^(?:previous|last|earlier|prior|before)$/i;
const MOST_LINES = 6;

const isGrade = (words: string): boolean => anyGrade(words) !== null;
const isValue = (words: string): boolean => isGrade(words) || NO_GRADE.test(words);

/**
 * The rows of a table with several columns of grades that begins at this line, else null. Its head tells which column
 * is this inspection's, by the latest year or by "previous"; where it does not, no grade is read.
 */
export function readGradeColumns(source: SourceText, content: readonly Line[], at: number): GradeColumns | null {
  const first = wideRow(source, content, at);
  if (first === null) return null;
  const count = first.grades.length;
  const found: WideRow[] = [first];
  let next = first.next;
  for (let row = wideRow(source, content, next); row !== null; row = wideRow(source, content, next)) {
    found.push(row);
    next = row.next;
  }
  const even = found.every((row) => row.grades.length === count);
  const column = even ? ownColumn(source, content, at, count) : null;
  const range: Range = { from: first.area.range().from, to: (content[next - 1] as Line).to };
  if (column === null)
    return {
      rows: [],
      leftOut: [
        {
          what: 'Several grades are printed for each area and no heading tells which are this inspection’s: none was read.',
          range,
        },
      ],
      next,
    };
  const rows = found.flatMap(({ area, grades }): GradeRow[] => {
    const grade = grades[column];
    if (grade === undefined || !isGrade(grade.plain)) return [];
    const place = { from: area.range().from, to: Math.max(area.range().to, grade.range().to) };
    return [
      {
        kind: 'area',
        areaWords: areaWordsOf(area.plain),
        gradeWords: grade.plain,
        words: grade.text,
        range: place,
        lines: [],
      },
    ];
  });
  return { rows, leftOut: [], next };
}

/** An area with two grades or more: in one line, in columns whose cells wrapped, or a cell a line. */
function wideRow(source: SourceText, content: readonly Line[], at: number): WideRow | null {
  const line = content[at];
  if (line === undefined || line.to - line.from > 400) return null;
  const cells = cellsOf(source, line);
  return cells.length > 1 ? sideBySide(source, content, at, cells) : oneBelowTheOther(source, content, at);
}

function sideBySide(
  source: SourceText,
  content: readonly Line[],
  at: number,
  cells: readonly Passage[],
): WideRow | null {
  const line = content[at] as Line;
  const firstGrade = cells.findIndex((cell) => GRADE_WORD.test(cell.plain) || NO_GRADE.test(cell.plain));
  if (firstGrade < 1 || cells.length - firstGrade < 2) return null;
  const columns = cells.slice(firstGrade).map((cell) => ({ x: cell.range().from - line.from, parts: [cell] }));
  const area = cells.slice(0, firstGrade);
  const wraps = /\t|\|/.test(source.raw(line)) ? 1 : MOST_LINES;
  let best: WideRow | null = null;
  for (let taken = 1; taken <= wraps; taken++) {
    const grades = columns.map(({ parts }) => source.words(...parts.map((part) => part.range())));
    const name = source.words(...area.map((part) => part.range()));
    if (
      grades.every((grade) => isValue(grade.plain)) &&
      grades.some((grade) => isGrade(grade.plain)) &&
      areaWordsOf(name.plain) !== ''
    )
      best = { area: name, grades, next: at + taken };
    const more = content[at + taken];
    if (more === undefined || more.to - more.from > 400) break;
    const pieces = cellsOf(source, more);
    if (pieces.filter((piece) => isValue(piece.plain)).length > 1 && best !== null) break;
    for (const piece of pieces) {
      const x = piece.range().from - more.from;
      const column = columns.find((one) => Math.abs(one.x - x) <= 3);
      if (column !== undefined && GRADE_WORD.test(piece.plain)) column.parts.push(piece);
      else area.push(piece);
    }
  }
  return best;
}

function oneBelowTheOther(source: SourceText, content: readonly Line[], at: number): WideRow | null {
  for (let height = 1; height <= 3; height++) {
    const area = source.words(...content.slice(at, at + height));
    if (areaWordsOf(area.plain) === '') continue;
    const grades: Passage[] = [];
    let next = at + height;
    for (let value = valueAt(source, content, next); value !== null; value = valueAt(source, content, next)) {
      grades.push(value.grade);
      next = value.next;
    }
    return grades.length > 1 && grades.some((grade) => isGrade(grade.plain)) ? { area, grades, next } : null;
  }
  return null;
}

/** A grade on a line of its own, or wrapped over the lines below it. */
function valueAt(source: SourceText, content: readonly Line[], at: number): { grade: Passage; next: number } | null {
  let best: { grade: Passage; next: number } | null = null;
  for (let height = 1; height <= 5 && at + height <= content.length; height++) {
    const lines = content.slice(at, at + height);
    if (lines.some((line) => line.to - line.from > 40)) break;
    const grade = source.words(...lines);
    if (isValue(grade.plain)) best = { grade, next: at + height };
    else if (!GRADE_WORD.test(grade.plain)) break;
  }
  return best;
}

/** Which column the head names as this inspection's. */
function ownColumn(source: SourceText, content: readonly Line[], at: number, count: number): number | null {
  for (let height = 1; height <= count + 2 && height <= at; height++) {
    const head = content.slice(at - height, at);
    if (head.some((line) => line.to - line.from > 160)) return null;
    const words = source.words(...head).plain;
    const years: readonly string[] = words.match(YEAR) ?? [];
    if (years.length === count && new Set(years).size === count) return years.indexOf([...years].sort().at(-1) ?? '');
    const which: readonly string[] = words.match(WHICH) ?? [];
    if (which.length !== count && !(which.length === 1 && count === 2)) continue;
    const own = which.filter((word) => !EARLIER.test(word));
    if (which.length === count && own.length === 1) return which.indexOf(own[0] ?? '');
  }
  return null;
}
