import type { Passage } from '../model/passage.js';
import { isAbbreviation } from './abbreviations.js';

/** A sentence of a passage: `at` is where it begins in the passage's text. */
export interface Sentence {
  readonly at: number;
  readonly passage: Passage;
}

const LONGEST = 4000;

/** The sentences of a passage. Ones longer than 4,000 characters are no prose and are left out. */
export function sentencesOf(passage: Passage): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (from: number, to: number): void => {
    if (to > from && to - from <= LONGEST) sentences.push({ at: from, passage: passage.slice(from, to) });
  };
  let start = 0;
  for (const match of passage.plain.matchAll(/[.?!]["')]* (?=["'(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('. ') && isAbbreviation(passage.plain, match.index, end)) continue;
    push(start, end);
    start = end;
  }
  push(start, passage.plain.length);
  return sentences;
}

/**
 * A sentence's plain words, as long as they are, in which a full stop ends the sentence: those of short forms and decimals
 * are taken out. For patterns that may not look beyond a sentence or a clause.
 */
export const withoutInnerStops = (plain: string): string => {
  const end = /[.?!]["')]*$/.exec(plain)?.index ?? plain.length;
  return plain.slice(0, end).replace(/\./g, '\u00b7') + plain.slice(end);
};
