import type { Passage } from '../document/passage.js';

/** A sentence of a passage: `at` is where it begins in the passage's text. */
export interface Sentence {
  readonly at: number;
  readonly passage: Passage;
}

const ABBREVIATED =
  /(?:\b(?:No|Nos|St|Mr|Mrs|Ms|Dr|Cllr|para|paras|s|ss|reg|e\.g|i\.e|etc|approx|Prof|Rev)|\b[A-Z])\.$/;
const LONGEST = 4000;

/** The sentences of a passage. Ones longer than 4,000 characters are no prose and are left out. */
export function sentencesOf(passage: Passage): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (from: number, to: number): void => {
    if (to > from && to - from <= LONGEST) sentences.push({ at: from, passage: passage.slice(from, to) });
  };
  let start = 0;
  for (const match of passage.plain.matchAll(/[.?!]["')]* (?=["'(]?[A-Z0-9])/g)) {
    const end = match.index + match[0].length;
    if (ABBREVIATED.test(passage.plain.slice(Math.max(0, match.index - 8), match.index + 1))) continue;
    push(start, end);
    start = end;
  }
  push(start, passage.plain.length);
  return sentences;
}
