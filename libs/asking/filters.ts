import { FACETS, FILTERED_FACETS, type Facet, type FilteredFacet } from '#libs/read-models/kinds/facets.js';
import type { Filter } from '#libs/read-models/register/filter.js';

/** What a filter takes: text, a day, an id, yes or no, one of some words, or several words any of which will do. */
export type FilterTakes =
  { readonly is: 'text' | 'day' | 'id' | 'flag' | 'words' } | { readonly is: 'word'; readonly of: readonly string[] };

type OfFacets = { readonly [F in FilteredFacet]: FilterTakes & { readonly about: string } };

const FACET_FILTERS = Object.fromEntries(
  FILTERED_FACETS.map((name) => {
    const { type, filter, values } = FACETS[name] as Facet;
    const takes = values ? { is: 'word', of: values } : { is: type === 'date' ? 'day' : 'text' };
    return [name, { ...takes, about: filter }];
  }),
);

/** By what a list of things can be narrowed: the API's parameters are made of this, and the pages' too where `onPages`. */
export const FILTERS: {
  readonly [name in keyof Required<Filter>]: FilterTakes & { readonly about: string; readonly onPages?: true };
} = {
  authority: { is: 'text', about: 'An authority’s code', onPages: true },
  committee: { is: 'text', about: 'A committee’s code', onPages: true },
  meeting: { is: 'day', about: 'A meeting’s day', onPages: true },
  status: { is: 'words', about: 'States of the lifecycle; give it several times for any of them', onPages: true },
  open: { is: 'flag', about: 'Whether something remains to be done' },
  ...(FACET_FILTERS as unknown as OfFacets),
  overdue: { is: 'flag', about: 'Open and past the due date, on the day asked for' },
  reportId: { is: 'id', about: 'Of this report', onPages: true },
  inspectionId: { is: 'id', about: 'Of this inspection', onPages: true },
  planId: { is: 'id', about: 'In this action plan' },
  text: {
    is: 'text',
    about: 'Words in the title or the short reference, every one of them, in whatever case, with or without accents',
    onPages: true,
  },
};

export const SCOPE = ['authority', 'committee', 'meeting'] as const satisfies readonly (keyof Filter)[];
