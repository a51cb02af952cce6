import type { Json } from '#libs/kernel/json.js';

/** One member of the state that an event changed; `path` is dotted (`owner.post`). */
export interface Change {
  readonly path: string;
  readonly from: Json;
  readonly to: Json;
}

type InWords = (value: Json) => string | null;

const isListOfWords = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const listOf = (value: Json): readonly string[] | null => (value === null ? [] : isListOfWords(value) ? value : null);

/** What came into a list of words or ids, and what left it: "added A13.1; removed A12.2". */
const listChange = (from: readonly string[], to: readonly string[], inWords: InWords): string => {
  const named = (items: readonly string[]) => items.map(inWords).join(', ');
  const [added, removed] = [to.filter((item) => !from.includes(item)), from.filter((item) => !to.includes(item))];
  return [added.length > 0 && `added ${named(added)}`, removed.length > 0 && `removed ${named(removed)}`]
    .filter(Boolean)
    .join('; ');
};

/** What became of one member: "from 1 September 2017 to 1 October 2017", "set to …"; `null` when people see no difference. */
export function changeInWords({ from, to }: Pick<Change, 'from' | 'to'>, inWords: InWords): string | null {
  const [before, after] = [listOf(from), listOf(to)];
  if (before !== null && after !== null) return listChange(before, after, inWords) || null;
  const [was, is] = [inWords(from), inWords(to)];
  if (was === is) return null;
  if (was === null) return `set to ${is}`;
  return is === null ? `removed, was ${was}` : `from ${was} to ${is}`;
}
