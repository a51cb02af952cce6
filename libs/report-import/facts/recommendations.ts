import type { DraftDiscrepancy, DraftRecommendation, DraftWarning } from '../draft.js';
import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import { Passage } from '../model/passage.js';
import type { DocumentModel } from '../model/document-model.js';
import { partStart, type Block } from '../model/elements.js';
import { locateBlock } from '../model/locate-block.js';
import { comparable, wordsApart } from './same-words.js';
import { readLeadIn, readResolution, type Resolution } from './resolution.js';

export interface Recommended {
  readonly recommendations: readonly DraftRecommendation[];
  readonly discrepancies: readonly DraftDiscrepancy[];
  readonly warnings: readonly DraftWarning[];
}

/**
 * What the report asks the meeting to resolve. A list under "That the committee:" is one recommendation an item; a list
 * under words that ask for something themselves ("agrees the following:") is part of that one.
 */
export function readRecommendations(
  document: DocumentModel,
  blocks: readonly Block[],
  meeting: string | null,
): Recommended {
  const recommendations: DraftRecommendation[] = [];
  const warnings: DraftWarning[] = [];
  const printed = new Printed();
  const headed = blocks.some((block) => block.within === 'recommendation');
  const own = blocks.filter((block) => (headed ? block.within === 'recommendation' : isBeforeHeadings(block)));
  const add = (
    no: string | null,
    { kind, addressee }: Resolution,
    block: Block,
    parts: readonly Block[] = [],
  ): void => {
    const passage = Passage.join([block.passage, ...parts.map((part) => part.passage)]);
    const locator = locateBlock(document, block, passage.range());
    const one = { no, kind, addressee: resolve(addressee, meeting), text: passage.text, locator };
    if (printed.isAgain(one, comparable(passage.plain))) return;
    recommendations.push(one);
    if (kind === null)
      warnings.push({
        what: `Recommendation ${no ?? 'without a number'}: whether it notes, approves, requests or refers was not recognised.`,
        locator,
      });
  };
  let lead: Resolution | null = null;
  for (let at = 0; at < own.length;) {
    const block = own[at] as Block;
    const items = itemsUnder(own, at);
    at += 1 + items.length;
    const leadIn = readLeadIn(block.passage.plain, meeting);
    const asks = readResolution(askingWords(block), block.kind === 'bullet' || block.numbered ? lead : null, meeting);
    if (leadIn !== null && (asks === null || asks.kind === null)) {
      if (!block.numbered && items.length === 0) lead = leadIn;
      for (const item of items) {
        const one = readResolution(item.passage.plain, leadIn, meeting);
        if (one !== null) add(numberUnder(block, item), one, item);
      }
    } else if (asks !== null && (headed || /^(?:It is recommended )?that\b/i.test(askingWords(block))))
      add(block.numbered ? String(block.paragraph) : block.marker, asks, block, items);
  }
  return { recommendations, discrepancies: printed.discrepancies, warnings };
}

/** A paragraph's words without the letter of its first part: "a) That …" asks what its parts ask. */
const askingWords = ({ passage, numbered }: Block): string =>
  numbered && partStart(passage.plain) !== null ? passage.plain.replace(/^\S+ /, '') : passage.plain;

/** Of recommendations with one number, so much may differ where one is the other printed again. */
const MOST_APART = 2;

/**
 * Papers print their recommendations again at the end: with the same words, or with the same number and nearly the same
 * words, they are one. Others that have one number are two.
 */
class Printed {
  readonly discrepancies: DraftDiscrepancy[] = [];
  private readonly words = new Set<string>();
  private readonly byNumber = new Map<string, { one: DraftRecommendation; words: readonly string[] }[]>();

  isAgain(one: DraftRecommendation, words: readonly string[]): boolean {
    const whole = words.join(' ');
    if (this.words.has(whole)) return true;
    const alike = one.no === null ? [] : (this.byNumber.get(one.no) ?? []);
    const first = alike.find(
      (other) =>
        other.one.kind === one.kind && wordsApart(other.words, words) <= Math.min(MOST_APART, words.length / 6),
    );
    const other = first ?? alike[0];
    if (other !== undefined)
      this.discrepancies.push({
        statements: [other.one.text, one.text],
        why:
          first === undefined
            ? `two recommendations have the number ${one.no}`
            : `recommendation ${one.no} is printed twice, in other words`,
        locator: one.locator,
      });
    if (first !== undefined) return true;
    this.words.add(whole);
    if (one.no !== null) this.byNumber.set(one.no, [...alike, { one, words }]);
    return false;
  }
}

/** Without the template's heading, what stands before all other headings may hold recommendations. */
const isBeforeHeadings = (block: Block): boolean => block.within === 'other' && block.section === null;

function itemsUnder(blocks: readonly Block[], at: number): Block[] {
  const items: Block[] = [];
  if (blocks[at]?.kind === 'paragraph')
    for (let next = at + 1; blocks[next]?.kind === 'bullet'; next++) items.push(blocks[next] as Block);
  return items;
}

/** "1a" for item a) under paragraph 1, "1.2" for its second item where items have no letters. */
function numberUnder(parent: Block, item: Block): string | null {
  if (!parent.numbered) return item.marker ?? String(item.bullet);
  if (item.marker === null) return `${parent.paragraph}.${item.bullet}`;
  return item.marker.startsWith(`${parent.paragraph}.`) ? item.marker : `${parent.paragraph}${item.marker}`;
}

/** "the committee", and nobody at all, mean the meeting before which the paper is put. */
function resolve(addressee: string | null, meeting: string | null): string | null {
  if (addressee === null || /^(?:(?:sub-)?committee|members|board|panel|commission|forum)$/i.test(addressee))
    return meeting ?? addressee;
  return capitalised(addressee);
}
