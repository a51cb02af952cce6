import type { DraftAction } from '../../draft.js';
import { isBeginning, leadsUpTo } from '../dates/cell-date.js';
import { readDates } from '../dates/dates.js';
import { sentencesOf } from '../sentences.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Passage } from '../../model/passage.js';
import { dueOf, dueOfCell, isNobody, ownerOf, ragOf } from './action-columns.js';
import type { ActionRow, ActionTables } from './action-tables.js';
import type { Block } from '../../model/elements.js';
import { locateBlock } from '../../model/locate-block.js';

const WHO =
  "(?:we|officers|the (?:\\w+ ){0,3}(?:council|authority|service|services|department|directorate|partnership|plan|team|programme|board|statement|statement of action)|(?:senior )?management|managers|children's services|(?:our |the )?(?:\\w+ ){0,3}plans?|[A-Z]\\w+ council)";
/** A lead-in that announces what will be done; each must be the end of its sentence. */
const ANNOUNCES: readonly RegExp[] = [
  /\b(?:plans?|proposals?|actions?|steps|work|improvements?|measures|activity)\b[^.;]{0,120}?\b(?:is|are|will|continues?|remains?|includes?|being|have begun|has begun)\b[^.;]{0,120}\bto ?:?$/i,
  new RegExp(
    `\\b${WHO},? (?:(?:now|also|therefore|then) )?(?:will|intends? to|plans? to|proposes? to|aims? to|(?:is|are) (?:planning|working|going|committed|seeking) to|(?:has|have) (?:agreed|committed|undertaken) to)\\b[^.;]{0,120}:$`,
    'i',
  ),
  /\b(?:following|these|planned|proposed|further|next)\b[^.;]{0,60}\b(?:actions?|steps|improvements|measures)\b[^.;]{0,120}:$/i,
  /\b(?:planned|proposed) actions?\b[^.;]{0,60}:$/i,
  /\bpriorities\b[^.;]{0,60}\b(?:are|will be|include)\b[^.;]{0,60}\bto ?:$/i,
];
/** What makes a list one of findings, of history, or of other people's wishes. */
const NO_PLAN =
  /\b(?:found|identified|noted|saw|seen|praised|commended|recognised|said|reported|recall|recommended|recommends?|should|must|was|were|had|did|considered|whether|looked at|been (?:asked|taken|completed|made|delivered|carried|put)|required?|asked|expected|already|since|judged|completed|achieved|inspected|finished|previously)\b/i;
const PLAN_HEADING = /\b(?:planned actions?|action plan|next steps|what we will do|actions? (?:planned|proposed))\b/i;
const MEANS = /,? (?=(?:through|by means of|by [a-z]+ing)\b)/g;

/** What will be done: the items of a list whose lead-in, or heading, announces a plan. Never an owner, date or RAG that is not printed. */
export function readActions(document: DocumentModel, blocks: readonly Block[], tables: ActionTables): DraftAction[] {
  const actions: DraftAction[] = [];
  let planned = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') planned = announcesPlan(block);
    else if (planned && block.bullet !== null) actions.push(actionOf(document, block, block.bullet));
  }
  const rows = tables.rows.map((row) => rowBlock(blocks, row));
  const listed = new Map<number | null, number>();
  for (const { paragraph, bullet } of blocks) listed.set(paragraph, Math.max(listed.get(paragraph) ?? 0, bullet ?? 0));
  rows.forEach((block, index) => {
    const bullet = (listed.get(block.paragraph) ?? 0) + 1;
    listed.set(block.paragraph, bullet);
    const row = tables.rows[index] as ActionRow;
    const { owner, due, firstDue, rag, ...action } = actionOf(document, block, bullet);
    const cells = [...row.values()].map((cell) => cell.range());
    const range = { from: Math.min(...cells.map(({ from }) => from)), to: Math.max(...cells.map(({ to }) => to)) };
    actions.push({
      ...action,
      owner: tables.columns.has('owner') ? ownerOf(row.get('owner')) : owner,
      ...(tables.columns.has('due') ? dueOfCell(row.get('due')) : { due, firstDue }),
      rag: tables.columns.has('rag') ? ragOf(row.get('rag')) : rag,
      locator: locateBlock(document, block, range),
    });
  });
  return actions.sort((a, b) => a.locator.from - b.locator.from);
}

/** A table's row as an item of a list under the paragraph that stands before it. */
function rowBlock(blocks: readonly Block[], row: ActionRow): Block {
  const passage = row.get('action') as Passage;
  const before = blocks.findLast((block) => block.passage.range().from < passage.range().from);
  return {
    kind: 'bullet',
    within: before?.within ?? 'other',
    section: before?.section ?? null,
    paragraph: before?.paragraph ?? null,
    numbered: false,
    bullet: null,
    marker: null,
    passage,
  };
}

function announcesPlan(block: Block): boolean {
  if (block.within === 'recommendation') return false;
  const sentences = sentencesOf(block.passage);
  const last = sentences[sentences.length - 1]?.passage.plain ?? '';
  const lead = last.slice(-600);
  const found = ANNOUNCES.map((pattern) => pattern.exec(lead)).find((match) => match !== null);
  if (!found) return PLAN_HEADING.test(block.section ?? '') && /:$/.test(lead) && !NO_PLAN.test(lead);
  const clause = Math.max(lead.lastIndexOf(',', found.index), lead.lastIndexOf(';', found.index)) + 1;
  return !NO_PLAN.test(withoutAside(lead.slice(clause)));
}

/** "areas that inspectors identified" says which areas, not that the list is what they identified. */
const withoutAside = (clause: string): string =>
  clause.replace(
    /\b(?:areas?|issues?|points?|recommendations?|weaknesses|findings|matters)(?: for improvement)? (?:(?:that |which )?(?:the )?(?:inspectors|inspection|Ofsted|report)(?: has| have)? )?(?:identified|found|noted|recommended|recognised|raised|made)(?: (?:by|in|at) (?:the )?[\w' ]{3,30}?(?=\b(?:are|is|will)\b))?/gi,
    '',
  );

function actionOf(document: DocumentModel, block: Block, bullet: number): DraftAction {
  const { text, plain } = block.passage;
  const split = [...plain.matchAll(MEANS)].find(
    ({ index }) =>
      index > 8 &&
      !/\b(?:follow\w*|work(?:s|ed|ing)?|go(?:es|ing)?|gets?|getting|all|half|runs?|running|pass(?:es|ed)?|step) ?$/i.test(
        plain.slice(0, index),
      ),
  );
  const told = LABELLED.exec(plain)?.index ?? text.length;
  const objective = text.slice(0, Math.min(split?.index ?? text.length, told));
  return {
    paragraph: block.paragraph,
    bullet,
    text,
    owner: ownerIn(plain, text),
    due: dueIn(plain, text),
    firstDue: null,
    rag: /\b(?:RAG(?: rating| status)?) ?[:-] ?(red|amber|green|blue)\b/i.exec(plain)?.[1] ?? null,
    objective: objective.replace(/[ ,;:.([]+$/, ''),
    means:
      split === undefined || split.index > told
        ? null
        : text
            .slice(split.index, told)
            .replace(/^[, ]+/, '')
            .replace(/[ ;,.([]+$/, ''),
    locator: locateBlock(document, block, block.passage.range()),
  };
}

/** Where an item's words end and what is told of it begins: "(Lead: …", ". Owner: …", "; RAG: …". */
const LABELLED =
  /[([;,.] ?(?:action owner|owner|lead(?: officer)?|responsible(?: officer)?|due(?: date)?|deadline|target date|timescale|RAG(?: rating| status)?) ?(?::| - )/i;
const OWNER =
  /[([;,.] ?(?:action owner|owner|lead(?: officer)?|responsible(?: officer)?) ?(?::| - ) ?(.{2,100}?)(?=$|[;)\]]|\.(?: |$)|,? (?:due|by|RAG|target|deadline|timescale|date|completion)\b)/i;

function ownerIn(plain: string, text: string): string | null {
  const match = OWNER.exec(plain);
  if (match === null) return null;
  const from = match.index + match[0].length - (match[1] ?? '').length;
  const owner = text.slice(from, match.index + match[0].length).trim();
  return isNobody(owner) ? null : owner;
}

/** What an item's date follows that is its end. */
const ENDS_BY =
  '\\bby|\\bno later than|\\bnot later than|(?<!\\b\\w+(?:ed|en|rn|de) )\\bbefore|\\bdue(?: date| by)?:?|\\bdeadline:?|\\btarget(?: date)?:?|\\bcompleted? (?:by|on)';

/** Only a date that the item gives as its end: "by 31 March 2018", "(due: 31 March 2018)". */
function dueIn(plain: string, text: string): DraftAction['due'] {
  const due = readDates(plain, text, null).find(
    (date) => !isBeginning(plain, date) && leadsUpTo(plain.slice(0, date.from), ENDS_BY),
  );
  return due === undefined ? null : dueOf(due);
}
