import { BadRequestException } from '@nestjs/common';
import type { Paged } from '#libs/read-models/register/filter.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { Query } from '../frame/links.js';

/** Where the next page of a list is, and the first one; `null` on the last and on the first. */
export const pagedBy = (query: RawQuery, { next }: { readonly next: string | null }, to: (query: Query) => string) => ({
  next: next === null ? null : to({ cursor: next }),
  start: word(query, 'cursor') === undefined ? null : to({}),
});

/** Where the pages before and after are of a list from which one can go back; `null` where there is none. */
export const turnedBy = (
  { previous, next }: Pick<Paged<unknown>, 'previous' | 'next'>,
  to: (query: Query) => string,
) => ({
  previous: previous === null ? null : to({ cursor: previous }),
  next: next === null ? null : to({ cursor: next }),
});

/** Which page of a list whose pages are counted: the first where the address says nothing. */
export const pageNo = (query: RawQuery): number => {
  const asked = word(query, 'page') ?? '1';
  if (/^[1-9]\d{0,5}$/.test(asked)) return Number.parseInt(asked, 10);
  throw new BadRequestException('“page” in the address of this page must be a number: 1 for the first page.');
};

/** Where the pages before and after are; `null` where there is none. `to`: the address of a page, of the first without its number. */
export const pagesOf = (no: number, perPage: number, total: number, to: (page: string | undefined) => string) => ({
  previous: no > 1 ? to(no === 2 ? undefined : String(no - 1)) : null,
  next: no * perPage < total ? to(String(no + 1)) : null,
});
