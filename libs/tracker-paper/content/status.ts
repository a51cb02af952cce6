import { sentence } from '#libs/words/sentence.js';
import type { PaperKey } from '../paper.js';
import type { Material, TrackedThing } from './material.js';
import { ACTION_MEANS, RECOMMENDATION_MEANS } from './words.js';

type Mapping = Pick<Material, 'statusWords'>;

/** What a row says of where its thing stands: the authority's own word where it has one, else ours. */
export const statusInWords = (thing: TrackedThing, { statusWords }: Mapping): string => {
  const { status } = thing.state;
  if (thing.kind === 'recommendation') return sentence(status);
  const { ownStatus } = thing.state;
  // A word that was asserted before the last step speaks of another status.
  if (ownStatus?.means === status) return ownStatus.words;
  return statusWords.find(({ means }) => means === status)?.words ?? sentence(status);
};

/** The same with the colour that was asserted. */
export const standingInWords = (thing: TrackedThing, mapping: Mapping): string => {
  const rag = thing.kind === 'action' ? thing.state.rag : null;
  const status = statusInWords(thing, mapping);
  return rag === null ? status : `${status}; ${rag.value}`;
};

const meaningOf = (thing: TrackedThing, words: string): string => {
  const { status } = thing.state;
  const means = thing.kind === 'action' ? ACTION_MEANS[thing.state.status] : RECOMMENDATION_MEANS[thing.state.status];
  return words === sentence(status) ? means : `${status}: ${means}`;
};

const NO_RULE = 'asserted by whoever reported progress; no rule was told';

/** What every word and colour that the rows print means, each once, in the order of the words. */
export const keyOf = (things: readonly TrackedThing[], mapping: Mapping): readonly PaperKey[] => {
  const words = new Map<string, Set<string>>();
  const add = (word: string, means: string) => words.set(word, (words.get(word) ?? new Set()).add(means));
  for (const thing of things) {
    const status = statusInWords(thing, mapping);
    add(status, meaningOf(thing, status));
    const rag = thing.kind === 'action' ? thing.state.rag : null;
    if (rag !== null) add(sentence(rag.value), rag.rule ?? NO_RULE);
  }
  return [...words]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([word, means]) => ({ words: word, means: [...means].toSorted().join('; or ') }));
};
