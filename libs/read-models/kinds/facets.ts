import { REQUESTS } from '#libs/domain/shared/more-time/more-time.js';
import { ORIGINS } from '#libs/domain/recommendation/events.js';
import { RAGS } from '#libs/domain/shared/rag.js';

/** One fact that lists show whatever the kind: how it is held, called, filtered and sorted by. */
export interface Facet {
  readonly type: 'text' | 'date';
  /** Its column of a version. */
  readonly column: string;
  /** What people call it: over its column in a file, beside its filter. */
  readonly label: string;
  readonly description: string;
  /** Whether a list is narrowed by it, and how a reader is told so. */
  readonly filter?: string;
  /** The only values that it takes. */
  readonly values?: readonly string[];
  /** Whether a list is sorted by it: by its days, or its words in their alphabet. */
  readonly sort?: true;
  /** The words that come first when a list is sorted by it, in this order. */
  readonly ranked?: readonly string[];
}

/** Everywhere a facet is stored, filtered, sorted and shown, this table says so. */
export const FACETS = {
  owner: {
    type: 'text',
    column: 'owner',
    label: 'Owner',
    description: 'A person’s pseudonym or the title of a post',
    filter: 'A person’s pseudonym, who owns it or holds the post that does; or the title of a post',
    sort: true,
  },
  due: { type: 'date', column: 'due', label: 'Due', description: 'The due date that holds', sort: true },
  firstDue: {
    type: 'date',
    column: 'first_due',
    label: 'First due',
    description: 'The due date that was set first',
    sort: true,
  },
  rag: {
    type: 'text',
    column: 'rag',
    label: 'RAG',
    description: 'What was asserted of progress',
    filter: 'What was asserted of progress',
    values: RAGS,
    sort: true,
    ranked: RAGS,
  },
  holder: {
    type: 'text',
    column: 'holder',
    label: 'Held by',
    description: 'Who holds the post that owns it, by pseudonym',
    filter: 'The pseudonym of who holds the post that owns it',
  },
  priority: {
    type: 'text',
    column: 'priority',
    label: 'Priority',
    description: 'Its priority',
    filter: 'Its priority, as it was set',
    sort: true,
    ranked: ['high', 'medium', 'low'],
  },
  moreTime: {
    type: 'text',
    column: 'more_time',
    label: 'More time',
    description: 'What came of the last request for more time',
    filter: 'What came of the last request for more time',
    values: REQUESTS,
  },
  grade: {
    type: 'text',
    column: 'grade',
    label: 'Grade',
    description: 'The grade that stands',
    filter: 'The grade that stands',
  },
  origin: {
    type: 'text',
    column: 'origin',
    label: 'Whose',
    description: 'Whose recommendation it is',
    filter: 'Whose recommendation it is',
    values: ORIGINS,
  },
} as const satisfies Readonly<Record<string, Facet>>;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

type SortedFacet = {
  [F in FacetName]: (typeof FACETS)[F] extends { readonly sort: true } ? F : never;
}[FacetName];
export type FilteredFacet = {
  [F in FacetName]: (typeof FACETS)[F] extends { readonly filter: string } ? F : never;
}[FacetName];

const has = (name: FacetName, what: 'sort' | 'filter') => (FACETS[name] as Facet)[what] !== undefined;
export const SORTED_FACETS = FACET_NAMES.filter((name): name is SortedFacet => has(name, 'sort'));
export const FILTERED_FACETS = FACET_NAMES.filter((name): name is FilteredFacet => has(name, 'filter'));

/** What a thing has of each; `null` where its kind has none, or it has none yet. Days are plain dates. */
export type FacetValues = Readonly<Record<FacetName, string | null>>;
