import { sampleText } from './papers.js';

/**
 * The sample with so many planned actions more, each of so many words: from about 1 MB of draft on it comes into the log in
 * parts. `itemNo` makes it a report of its own.
 */
export const longPaper = (itemNo: number, { actions, words }: { actions: number; words: number }): string => {
  const bullets = Array.from(
    { length: actions },
    (_, n) => `•\treview part ${n} of the service ${'everywhere in the borough '.repeat(Math.ceil(words / 4))}by audit`,
  );
  return sampleText()
    .replace('Item No. 6.', `Item No. ${itemNo}.`)
    .replace(/(?<=\n13\. .*\n)/, `${bullets.join('\n')}\n`);
};

/** How many planned actions the sample has of its own. */
export const ACTIONS_OF_SAMPLE = 8;
