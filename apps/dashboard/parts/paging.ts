import { word, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';

/** Where the next page of a list is, and the first one; `null` on the last and on the first. */
export const pagedBy = (query: RawQuery, { next }: { readonly next: string | null }, to: (query: Query) => string) => ({
  next: next === null ? null : to({ cursor: next }),
  start: word(query, 'cursor') === undefined ? null : to({}),
});
