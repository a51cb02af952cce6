/** What was asked for of a fixed vocabulary: its words, each once and in the vocabulary's order, or what it does not know. */
export type WordsGiven<W extends string> =
  { readonly words: readonly W[] } | { readonly unknown: readonly string[]; readonly message: string };

/**
 * Several words of one parameter: `status=planned,agreed`, or the parameter given again (`status=planned&status=agreed`).
 * Any of them will do.
 */
export const wordsGiven = <W extends string>(given: unknown, vocabulary: readonly W[]): WordsGiven<W> => {
  const asked = [given].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : [String(each)]));
  const words = new Set(asked.map((word) => word.trim()));
  const unknown = [...words].filter((word) => !(vocabulary as readonly string[]).includes(word));
  return unknown.length === 0
    ? { words: vocabulary.filter((word) => words.has(word)) }
    : { unknown, message: `Give one or several of: ${vocabulary.join(', ')}.` };
};
