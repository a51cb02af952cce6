import type { Kind } from '#libs/domain/deciders.js';
import { statusesOf } from '#libs/domain/statuses.js';
import {
  FACETS,
  FILTERED_FACETS,
  type Facet,
  type FacetName,
  type FilteredFacet,
} from '#libs/read-models/kinds/facets.js';
import { describe } from '#libs/read-models/kinds/index.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Filter } from '#libs/read-models/register/filter.js';

/** What a filter takes: text, a day, an id, yes or no, a number of days, or words of a vocabulary, any of which will do. */
export type FilterTakes =
  | { readonly is: 'text' | 'day' | 'id' | 'flag' }
  | { readonly is: 'days'; readonly most: number }
  | { readonly is: 'words'; readonly of: readonly string[] };

type Filters = { readonly [name in keyof Required<Filter>]: FilterTakes & { readonly about: string } };

type OfFacets = { readonly [F in FilteredFacet]: FilterTakes & { readonly about: string } };

const FACET_FILTERS = Object.fromEntries(
  FILTERED_FACETS.map((name) => {
    const { type, filter, values } = FACETS[name] as Facet;
    const takes = values ? { is: 'words', of: values } : { is: type === 'date' ? 'day' : 'text' };
    return [name, { ...takes, about: filter }];
  }),
);

export const SCOPE_FILTERS = {
  authority: { is: 'text', about: 'An authority’s code' },
  committee: { is: 'text', about: 'A body’s id, or the code of any name that it had' },
  meeting: { is: 'day', about: 'A meeting’s day' },
} as const satisfies Partial<Filters>;

/** By what a list of things of a kind can be narrowed: the API's parameters and the pages' are made of this. */
export const filtersOf = (kind: Kind): Filters => ({
  ...SCOPE_FILTERS,
  status: { is: 'words', of: statusesOf(kind), about: 'States of the lifecycle, any of them: `a,b`' },
  open: { is: 'flag', about: 'Whether something remains to be done' },
  ...(FACET_FILTERS as unknown as OfFacets),
  overdue: { is: 'flag', about: 'Open and past the due date, on the day asked for' },
  pastFirst: { is: 'flag', about: 'Open and past the due date that was set first, on the day asked for' },
  dueFrom: { is: 'day', about: 'Due on this day or later' },
  dueTo: { is: 'day', about: 'Due on this day or earlier' },
  dueWithin: {
    is: 'days',
    most: 3650,
    about: 'Open, and due on the day asked for or within so many days after it: `0` is due on the very day',
  },
  dated: { is: 'flag', about: 'Whether it has a due date' },
  owned: { is: 'flag', about: 'Whether it has an owner' },
  reportId: { is: 'id', about: 'Of this report' },
  inspectionId: { is: 'id', about: 'Of this inspection' },
  planId: { is: 'id', about: 'In this action plan' },
  text: {
    is: 'text',
    about: 'Words in the title or the short reference, every one of them, in whatever case, with or without accents',
  },
});

/** Which filters there are is the same for every kind. */
export const FILTER_NAMES = Object.keys(filtersOf('action')) as readonly (keyof Filter)[];

export const SCOPE = Object.keys(SCOPE_FILTERS) as readonly (keyof typeof SCOPE_FILTERS)[];

/** The bodies and meetings that a filter names. */
export const scopeIn = (filter: Pick<Filter, (typeof SCOPE)[number]>): ScopeFilter =>
  Object.fromEntries(SCOPE.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])));

/** Filters that make sense only for kinds with one of these facets. */
const NEEDS: Readonly<Partial<Record<keyof Filter, FacetName>>> = {
  overdue: 'due',
  pastFirst: 'firstDue',
  dueFrom: 'due',
  dueTo: 'due',
  dueWithin: 'due',
  dated: 'due',
  owned: 'owner',
  ...Object.fromEntries(FILTERED_FACETS.map((name) => [name, name])),
};

/** By which of the filters a list of the kind can be narrowed at all: the others let nothing through, or everything. */
export const filtersWithin = (kind: Kind): ReadonlySet<keyof Filter> => {
  const { facets } = describe(kind);
  return new Set(
    FILTER_NAMES.filter((name) => {
      const needs = NEEDS[name];
      return needs === undefined || facets[needs] !== undefined;
    }),
  );
};
