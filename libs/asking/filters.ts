import type { Kind } from '#libs/domain/deciders.js';
import { statusesOf } from '#libs/domain/statuses.js';
import { FACETS, FILTERED_FACETS, type Facet, type FilteredFacet } from '#libs/read-models/kinds/facets.js';
import type { Filter } from '#libs/read-models/register/filter.js';

/** What a filter takes: text, a day, an id, yes or no, or words of a vocabulary, any of which will do. */
export type FilterTakes =
  { readonly is: 'text' | 'day' | 'id' | 'flag' } | { readonly is: 'words'; readonly of: readonly string[] };

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
