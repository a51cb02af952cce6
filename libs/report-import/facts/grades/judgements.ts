import { areaOf, FRAMEWORKS, gradeOf, type Framework } from '#libs/domain/frameworks/frameworks.js';
import type { DraftDiscrepancy, DraftJudgement, DraftWarning } from '../../draft.js';
import { sentencesOf } from '../../structure/sentences.js';
import type { SourceText } from '../../document/source-text.js';
import { locateBlock, type Block } from '../../structure/block.js';
import type { GradeRow } from './grade-row.js';
import type { GradeTable } from './grade-table.js';

export interface Judged {
  readonly judgements: readonly DraftJudgement[];
  readonly discrepancies: readonly DraftDiscrepancy[];
  readonly warnings: readonly DraftWarning[];
}

const SECTION = 'Judgements';
const IN_PROSE =
  /\boverall(?: effectiveness)?(?: was)?(?: judgement| grade| judged| rating)?(?: of| as| to be| is| was)* "?(outstanding|good|requires? improvement(?: to be good)?|inadequate)\b"?/i;
const EARLIER = /\b(?:previous|last|earlier|prior|(?:19|20)\d{2})\b/i;

/** The framework whose areas the rows name, where only one has them all; used when no date tells it. */
export function frameworkByAreas(table: GradeTable): Framework | null {
  const rows = table.rows.filter((row) => row.kind === 'area');
  const fitting = FRAMEWORKS.filter((framework) => rows.every((row) => areaOf(framework, row.areaWords) !== null));
  return rows.length > 0 && fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The grades of the table by the areas of the framework; the overall grade also from a headline or a sentence, never computed. */
export function readJudgements(
  source: SourceText,
  table: GradeTable,
  blocks: readonly Block[],
  framework: Framework | null,
): Judged {
  const judgements = new Map<string, DraftJudgement>();
  const discrepancies: DraftDiscrepancy[] = [];
  const warnings: DraftWarning[] = table.leftOut.map(({ what, range }) => ({ what, locator: source.locate(range) }));
  if (framework === null) {
    if (table.rows.length > 0)
      warnings.push({
        what: 'Grades are printed, but no framework could be told from the inspection’s date: they were not read.',
        locator: null,
      });
    return { judgements: [], discrepancies, warnings };
  }
  const overall = proseOverall(source, blocks);
  const rows = [...table.rows].sort((a, b) => Number(b.kind === 'headline') - Number(a.kind === 'headline'));
  for (const row of overall === null || rows.some(isOverall) ? rows : [...rows, overall]) {
    const area = areaOf(framework, row.areaWords);
    const grade = gradeOf(framework, row.gradeWords);
    const locator = 'locator' in row ? (row as ProseRow).locator : source.locate(row.range, SECTION);
    if (area === null || grade === null) {
      warnings.push({
        what: `${framework.name} has no such area or grade, so it was not read: “${row.areaWords}: ${row.gradeWords}”.`,
        locator,
      });
      continue;
    }
    const known = judgements.get(area.code);
    if (known === undefined)
      judgements.set(area.code, {
        code: area.code,
        area: area.name,
        grade: grade.name,
        words: row.words,
        parent: area.parent,
        locator,
      });
    else if (known.grade !== grade.name)
      discrepancies.push({
        statements: [known.words, row.words],
        why: `${area.name} is given as ${known.grade} and as ${grade.name}`,
        locator,
      });
  }
  const stated = overall === null ? null : gradeOf(framework, overall.gradeWords);
  const recorded = judgements.get('overall');
  if (overall !== null && stated !== null && recorded !== undefined && recorded.grade !== stated.name)
    discrepancies.push({
      statements: [recorded.words, overall.words],
      why: `the overall grade is given as ${recorded.grade} and as ${stated.name}`,
      locator: overall.locator,
    });
  const order = framework.areas.map((area) => area.code);
  const sorted = [...judgements.values()].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return { judgements: sorted, discrepancies, warnings };
}

const isOverall = (row: GradeRow): boolean => row.kind === 'headline' || /^overall/i.test(row.areaWords);

type ProseRow = GradeRow & { readonly locator: ReturnType<typeof locateBlock> };

/** "The council achieved an overall effectiveness judgement of good", not said of an earlier inspection. */
function proseOverall(source: SourceText, blocks: readonly Block[]): ProseRow | null {
  for (const block of blocks) {
    if (block.within === 'recommendation') continue;
    for (const { passage } of sentencesOf(block.passage)) {
      const match = IN_PROSE.exec(passage.plain);
      if (match === null || EARLIER.test(passage.plain) || !/effectiveness|judge|grade|rating/i.test(match[0]))
        continue;
      const range = passage.range();
      if (/\b(?:local authorities|others|authorities who|or (?:good|outstanding))\b/i.test(passage.plain)) continue;
      return {
        kind: 'headline',
        areaWords: 'Overall effectiveness',
        gradeWords: match[1] ?? '',
        words: passage.text,
        range,
        lines: [],
        locator: locateBlock(source, block, range),
      };
    }
  }
  return null;
}
