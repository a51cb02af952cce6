import type { DraftRecommendation, DraftWarning } from '../draft.js';
import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import { Passage } from '../document/passage.js';
import type { SourceText } from '../document/source-text.js';
import { locateBlock, type Block } from '../structure/block.js';
import { readLeadIn, readResolution, type Resolution } from './resolution.js';

export interface Recommended {
  readonly recommendations: readonly DraftRecommendation[];
  readonly warnings: readonly DraftWarning[];
}

/**
 * What the report asks the meeting to resolve. A list under "That the committee:" is one recommendation an item; a list
 * under words that ask for something themselves ("agrees the following:") is part of that one.
 */
export function readRecommendations(source: SourceText, blocks: readonly Block[], meeting: string | null): Recommended {
  const recommendations: DraftRecommendation[] = [];
  const warnings: DraftWarning[] = [];
  /** Papers print their recommendations again at the end; each is one. */
  const printed = new Set<string>();
  const headed = blocks.some((block) => block.within === 'recommendation');
  const own = blocks.filter((block) => (headed ? block.within === 'recommendation' : isBeforeHeadings(block)));
  const add = (
    no: string | null,
    { kind, addressee }: Resolution,
    block: Block,
    parts: readonly Block[] = [],
  ): void => {
    const passage = Passage.join([block.passage, ...parts.map((part) => part.passage)]);
    const words = wordsOf(passage);
    if (printed.has(words)) return;
    printed.add(words);
    const locator = locateBlock(source, block, passage.range());
    recommendations.push({ no, kind, addressee: resolve(addressee, meeting), text: passage.text, locator });
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
    const asks = readResolution(block.passage.plain, block.kind === 'bullet' || block.numbered ? lead : null, meeting);
    if (leadIn !== null && (asks === null || asks.kind === null)) {
      if (!block.numbered && items.length === 0) lead = leadIn;
      for (const item of items) {
        const one = readResolution(item.passage.plain, leadIn, meeting);
        if (one !== null) add(numberUnder(block, item), one, item);
      }
    } else if (asks !== null && (headed || /^(?:It is recommended )?that\b/i.test(block.passage.plain)))
      add(block.numbered ? String(block.paragraph) : block.marker, asks, block, items);
  }
  return { recommendations, warnings };
}

const wordsOf = ({ plain }: Passage): string =>
  plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

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
