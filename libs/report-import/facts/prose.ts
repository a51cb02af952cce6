import type { PlainDate } from '#libs/kernel/event.js';
import { readDates, type ProseDate } from './dates/dates.js';
import type { Passage } from '../model/passage.js';
import { sentencesOf } from './sentences.js';
import type { Block } from '../model/elements.js';

/** A sentence of the body with the dates in it; `before` is the text from the date before it, or the sentence's start. */
export interface ProseSentence {
  readonly block: Block;
  readonly passage: Passage;
  readonly dates: readonly (ProseDate & { readonly before: string; readonly passage: Passage })[];
}

/** The sentences of all blocks, with the dates of each. */
export function proseOf(blocks: readonly Block[], paperDate: PlainDate | null): ProseSentence[] {
  return blocks.flatMap((block) =>
    sentencesOf(block.passage).map(({ passage }) => {
      let from = 0;
      const dates = readDates(passage.plain, passage.text, paperDate).map((date) => {
        const before = passage.plain.slice(from, date.from);
        from = date.to;
        return { ...date, before, passage: passage.slice(date.from, date.to) };
      });
      return { block, passage, dates };
    }),
  );
}
