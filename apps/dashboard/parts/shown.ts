import type { Due } from './due.js';
import type { Tag } from '#libs/words/tags.js';

/** A value as a page shows it; `parts/shown.njk` draws each. `nothing` says what the record does not have. */
export type Shown =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'nothing'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string; readonly note: string | null }
  | { readonly is: 'tag'; readonly tag: Tag }
  | { readonly is: 'due'; readonly due: Due }
  | { readonly is: 'grade'; readonly standing: Tag; readonly first: Tag | null }
  | { readonly is: 'list'; readonly items: readonly Shown[] };

export interface Fact {
  readonly key: string;
  readonly value: Shown;
}

export const text = (words: string): Shown => ({ is: 'text', text: words });
export const nothing = (words = 'Not recorded'): Shown => ({ is: 'nothing', text: words });
export const link = (words: string, href: string, note: string | null = null): Shown => ({
  is: 'link',
  text: words,
  href,
  note,
});
export const tagged = (tag: Tag): Shown => ({ is: 'tag', tag });
export const listed = (items: readonly Shown[], empty = 'None recorded'): Shown =>
  items.length === 0 ? nothing(empty) : { is: 'list', items };
export const textOr = (words: string | null, otherwise = 'Not recorded'): Shown =>
  words === null || words === '' ? nothing(otherwise) : text(words);
export const fact = (key: string, value: Shown): Fact => ({ key, value });
