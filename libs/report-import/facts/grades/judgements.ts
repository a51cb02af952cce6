import { areaOf, FRAMEWORKS, gradeOf, type Framework } from '#libs/domain/frameworks/frameworks.js';
import type { DraftDiscrepancy, DraftJudgement, DraftWarning } from '../../draft.js';
import { sentencesOf } from '../sentences.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Block } from '../../model/elements.js';
import { locateBlock } from '../../model/locate-block.js';
import type { LeftOut, ValuedRow, ValuedTable } from '../../model/valued-form.js';

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
export function frameworkByAreas(table: ValuedTable): Framework | null {
  const rows = table.rows.filter((row) => row.kind === 'row');
  const fitting = FRAMEWORKS.filter((framework) => rows.every((row) => areaOf(framework, row.name) !== null));
  return rows.length > 0 && fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The grades of the table by the areas of the framework; the overall grade also from a headline or a sentence, never computed. */
export function readJudgements(
  document: DocumentModel,
  table: ValuedTable,
  blocks: readonly Block[],
  framework: Framework | null,
): Judged {
  const judgements = new Map<string, DraftJudgement>();
  const discrepancies: DraftDiscrepancy[] = [];
  const warnings: DraftWarning[] = table.leftOut.map((one) => ({
    what: leftOut(one),
    locator: document.locate(one.range),
  }));
  if (framework === null) {
    if (table.rows.length > 0)
      warnings.push({
        what: 'Grades are printed, but no framework could be told from the inspection’s date: they were not read.',
        locator: null,
      });
    return { judgements: [], discrepancies, warnings };
  }
  const overall = proseOverall(document, blocks);
  const rows = [...table.rows].sort((a, b) => Number(b.kind === 'sentence') - Number(a.kind === 'sentence'));
  for (const row of overall === null || rows.some(isOverall) ? rows : [...rows, overall]) {
    const area = areaOf(framework, row.name);
    const grade = gradeOf(framework, row.value);
    const locator = 'locator' in row ? (row as ProseRow).locator : document.locate(row.range, SECTION);
    if (area === null || grade === null) {
      warnings.push({
        what: `${framework.name} has no such area or grade, so it was not read: “${row.name}: ${row.value}”.`,
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
  const stated = overall === null ? null : gradeOf(framework, overall.value);
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

function leftOut({ why, words }: LeftOut): string {
  switch (why) {
    case 'unknown-row':
      return `A row beside the grades names no area of a known framework or has several grades: “${words}”`;
    case 'another-time':
      return `Grades of an earlier inspection were not read: “${words}”`;
    case 'lost-values':
      return `A row of a table of several grades has one, and was not read: “${words}”`;
    case 'no-own-column':
      return 'Several grades are printed for each area and no heading tells which are this inspection’s: none was read.';
  }
}

const isOverall = (row: ValuedRow): boolean => row.kind === 'sentence' || /^overall/i.test(row.name);

type ProseRow = ValuedRow & { readonly locator: ReturnType<typeof locateBlock> };

/** "The council achieved an overall effectiveness judgement of good", not said of an earlier inspection. */
function proseOverall(document: DocumentModel, blocks: readonly Block[]): ProseRow | null {
  for (const block of blocks) {
    if (block.within === 'recommendation') continue;
    for (const { passage } of sentencesOf(block.passage)) {
      const match = IN_PROSE.exec(passage.plain);
      if (match === null || EARLIER.test(passage.plain) || !/effectiveness|judge|grade|rating/i.test(match[0]))
        continue;
      const range = passage.range();
      if (/\b(?:local authorities|others|authorities who|or (?:good|outstanding))\b/i.test(passage.plain)) continue;
      return {
        kind: 'sentence',
        name: 'Overall effectiveness',
        value: match[1] ?? '',
        words: passage.text,
        range,
        locator: locateBlock(document, block, range),
      };
    }
  }
  return null;
}
