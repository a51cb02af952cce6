import type { PlainDate } from '#libs/kernel/event.js';
import { readDates, type ProseDate } from './dates/dates.js';
import type { Passage } from '../document/passage.js';
import { sentencesOf } from '../structure/sentences.js';
import type { Block } from '../structure/block.js';

/** A sentence of the body with the dates in it; `before` is the text from the date before it, or the sentence's start. */
export interface ProseSentence {
  readonly block: Block;
  readonly passage: Passage;
  readonly dates: readonly (ProseDate & { readonly before: string; readonly passage: Passage })[];
}

/** The sentences of all blocks, dates read with the whole paragraph around them. */
export function proseOf(blocks: readonly Block[], paperDate: PlainDate | null): ProseSentence[] {
  return blocks.flatMap((block) => {
    const dates = readDates(block.passage.plain, block.passage.text, paperDate);
    let next = 0;
    return sentencesOf(block.passage).map(({ at, passage }) => {
      const end = at + passage.text.length;
      const own: (ProseDate & { before: string; passage: Passage })[] = [];
      let from = at;
      for (; next < dates.length && (dates[next] as ProseDate).from < end + 1; next++) {
        const date = dates[next] as ProseDate;
        if (date.from < at) continue;
        own.push({
          ...date,
          before: block.passage.plain.slice(from, date.from),
          passage: block.passage.slice(date.from, date.to),
        });
        from = date.to;
      }
      return { block, passage, dates: own };
    });
  });
}
