import type { PlainDate } from '#libs/kernel/event.js';
import { type FACETS, SORTED_FACETS, type FilteredFacet } from '../kinds/facets.js';
import type { Links } from '../kinds/kind.js';

type OfFacets = {
  readonly [F in FilteredFacet]?: (typeof FACETS)[F] extends { readonly values: unknown } ? readonly string[] : string;
};
type OfLinks = { readonly [L in keyof Links]?: string };

/** Every member given narrows the list, several words of one to any of them; codes as in `Scope`. */
export interface Filter extends OfFacets, OfLinks {
  readonly authority?: string;
  readonly committee?: string;
  readonly meeting?: PlainDate;
  readonly status?: readonly string[];
  readonly open?: boolean;
  /** Due before the point's day and still open. */
  readonly overdue?: boolean;
  /** Open, and past the due date that was set first. */
  readonly pastFirst?: boolean;
  /** Words in title or ref. */
  readonly text?: string;
}

export const SORTS = ['ref', 'title', 'status', ...SORTED_FACETS, 'meeting', 'knownFrom'] as const;

export interface Page {
  readonly sort: (typeof SORTS)[number];
  readonly descending: boolean;
  /** 1 to 200. */
  readonly limit: number;
  /** Opaque, from the page before; `null` for the first. */
  readonly cursor: string | null;
  /** The moment as it was asked for, when it was: a cursor is taken for that moment only. */
  readonly moment?: string | undefined;
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  /** How many there are on all pages, at most `MOST_COUNTED`. */
  readonly total: number;
  /** There are more than `total`. */
  readonly moreThanTotal?: true;
}
