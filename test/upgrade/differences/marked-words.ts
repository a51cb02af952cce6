import { inLines, type Rule } from './rule.js';

const MARKED = /<span class="app-words">(.*?)<\/span>(?=<\/dd>|<\/td>|<\/p>)/g;
const REMOVED = /<del class="app-words__removed"><span[^>]*> \[removed: <\/span>(.*?)<span[^>]*>\] <\/span><\/del>/g;
const ADDED = /<ins class="app-words__added"><span[^>]*> \[added: <\/span>(.*?)<span[^>]*>\] <\/span><\/ins>/g;

/** A text whose changed words are marked, as both texts in full. */
const inFull = (_: string, words: string): string =>
  `from ${words.replace(ADDED, '').replace(REMOVED, '$1')} to ${words.replace(REMOVED, '').replace(ADDED, '$1')}`;

export const MARKED_WORDS: readonly Rule[] = [
  {
    rule: 'Where a text was amended, the words that changed are marked. Both texts were told in full, and are read from the marks here.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) => text.replace(MARKED, inFull)),
  },
];
