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
  /** Due on this day or later, or earlier. */
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
  /** Open and due on the point's day or within so many days after it. */
  readonly dueWithin?: number;
  /** Whether it has a due date. */
  readonly dated?: boolean;
  /** Whether it has an owner. */
  readonly owned?: boolean;
  /** Words in title or ref. */
  readonly text?: string;
}

/** `slip`: by how many days the due date moved from the first. */
export const SORTS = ['ref', 'title', 'status', ...SORTED_FACETS, 'slip', 'meeting', 'knownFrom'] as const;

export interface Page {
  readonly sort: (typeof SORTS)[number];
  readonly descending: boolean;
  /** 1 to 200. */
  readonly limit: number;
  /** Opaque, from the page before; `null` for the first. */
  readonly cursor: string | null;
  /** The moment as it was asked for, when it was: a cursor is taken for that moment only. */
  readonly moment?: string | undefined;
  /** Nobody asks how many there are, nor which part this is: a part of a file. `total` is then of this part alone. */
  readonly counted?: false;
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  /** How many there are on all pages, at most `MOST_COUNTED`. */
  readonly total: number;
  /** There are more than `total`. */
  readonly moreThanTotal?: true;
}

/** A page from which one can go back, and which says where it is. */
export interface Paged<T> extends Listed<T> {
  /** The cursor of the page before; `null` on the first. */
  readonly previous: string | null;
  /** Which of all its first item is, from 1; `null` where there is none, or where nobody counts so far. */
  readonly first: number | null;
}
