import { diffArrays } from 'diff';

/** A stretch of words that both texts have, or only the earlier, or only the later. */
export interface WordsMarked {
  readonly is: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more places are shown as one change, from the first difference to the last: the cost grows with its square. */
const MOST_EDITS = 400;

/** Fewer words than this are read faster as "from … to …". */
const FEWEST_WORDS = 4;

/** Words, spaces and signs, in their order. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\s+|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{M}\p{N}'’]/gu) ?? [];

const marked = (is: WordsMarked['is'], tokens: readonly string[]): WordsMarked => ({ is, text: tokens.join('') });

/** How many tokens are the same, counted from one end. */
const sameFrom = (was: readonly string[], is: readonly string[]): number => {
  const differs = was.findIndex((token, n) => token !== is[n]);
  return differs === -1 ? was.length : differs;
};

/** What lies between the words that both begin with and the words that both end with, as one change. */
const betweenEnds = (was: readonly string[], is: readonly string[]): readonly WordsMarked[] => {
  const start = sameFrom(was, is);
  const end = sameFrom(was.slice(start).toReversed(), is.slice(start).toReversed());
  return [
    marked('kept', was.slice(0, start)),
    marked('removed', was.slice(start, was.length - end)),
    marked('added', is.slice(start, is.length - end)),
    marked('kept', was.slice(was.length - end)),
  ];
};

const wordByWord = (was: readonly string[], is: readonly string[]): readonly WordsMarked[] | null =>
  diffArrays([...was], [...is], { maxEditLength: MOST_EDITS })?.map(({ value, added, removed }) =>
    marked(added ? 'added' : removed ? 'removed' : 'kept', value),
  ) ?? null;

/** Changes with nothing but a space between them are one: what went, and then what came. */
const joined = (parts: readonly WordsMarked[]): readonly WordsMarked[] => {
  const all: WordsMarked[] = [];
  let [removed, added] = ['', ''];
  const put = () => {
    all.push({ is: 'removed', text: removed }, { is: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ is, text }, n) => {
    const inChange = removed + added !== '' && n < parts.length - 1;
    if (is !== 'added' && (is === 'removed' || (inChange && text.trim() === ''))) removed += text;
    if (is !== 'removed' && (is === 'added' || (inChange && text.trim() === ''))) added += text;
    if (is === 'kept' && !(inChange && text.trim() === '')) {
      put();
      all.push({ is, text });
    }
  });
  put();
  return all.filter(({ text }) => text !== '');
};

/** Which words went and which came. What is kept or removed is the earlier text, what is kept or added is the later one. */
export const wordsChanged = (from: string, to: string): readonly WordsMarked[] => {
  const [was, is] = [tokensOf(from), tokensOf(to)];
  return joined(wordByWord(was, is) ?? betweenEnds(was, is));
};

const isWorthMarking = (text: string): boolean => text.trim().split(/\s+/).length >= FEWEST_WORDS;

/** The same for people: null where the texts are short, or have no word in common. */
export const wordsMarked = (from: string, to: string): readonly WordsMarked[] | null => {
  if (!isWorthMarking(from) || !isWorthMarking(to)) return null;
  const parts = wordsChanged(from, to);
  return parts.some(({ is, text }) => is === 'kept' && /[\p{L}\p{N}]/u.test(text)) ? parts : null;
};
