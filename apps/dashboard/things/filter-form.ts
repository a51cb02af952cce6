import { filtersOf, filtersWithin } from '#libs/asking/filters.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { FACETS, SORTED_FACETS, type FacetName } from '#libs/read-models/kinds/facets.js';
import { describe } from '#libs/read-models/kinds/index.js';
import type { Filter, Page as Sorted } from '#libs/read-models/register/filter.js';
import type { Values } from '#libs/read-models/register/values.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Page } from '../frame/pages.js';
import { NOBODY, type WrongDay } from './list-address.js';

/** One of what can be chosen; `typed`: what is sent. */
export interface Choice {
  readonly typed: string;
  readonly text: string;
  readonly chosen: boolean;
}

interface Field {
  readonly name: string;
  readonly label: string;
}

interface Choices extends Field {
  readonly choices: readonly Choice[];
}

interface Chooser extends Field {
  /** In groups where they differ in kind; a group without a label stands first. */
  readonly groups: readonly { readonly label: string | null; readonly choices: readonly Choice[] }[];
  readonly hint: string | null;
}

/** The panel of filters of one kind: what it has, and nothing that it has not. */
export interface FilterForm {
  readonly words: readonly Choices[];
  readonly due: readonly Choice[] | null;
  readonly days: readonly (Field & { readonly typed: string; readonly error: string | null })[];
  readonly choosers: readonly Chooser[];
  readonly sorts: readonly Choice[];
  readonly descending: boolean;
  /** Something in it is wrong: it is shown unfolded. What is chosen stands over the list, which nobody has to scroll to. */
  readonly open: boolean;
}

/** Facets of which things have words of their own: the list's are offered. Whoever holds a post is offered as an owner. */
const OWN_WORDS = ['owner', 'priority', 'grade'] as const satisfies readonly FacetName[];

/** Facets of a kind whose values are read to be offered. */
export const facetsOffered = (kind: RecordKind): readonly FacetName[] => {
  const within = filtersWithin(kind);
  return OWN_WORDS.filter((name) => within.has(name));
};

const WORDS = ['status', 'rag', 'moreTime', 'origin'] as const;
const LABELS: Readonly<Record<(typeof WORDS)[number], string>> = {
  status: 'Status',
  rag: FACETS.rag.label,
  moreTime: FACETS.moreTime.label,
  origin: FACETS.origin.label,
};

const wordsOf = (kind: RecordKind, filter: Filter): readonly Choices[] => {
  const [within, takes] = [filtersWithin(kind), filtersOf(kind)];
  return WORDS.filter((name) => within.has(name)).map((name) => {
    const [its, chosen] = [takes[name], filter[name] ?? []];
    const of = its.is === 'words' ? its.of : [];
    const choices = of.map((each) => ({ typed: each, text: sentence(each), chosen: chosen.includes(each) }));
    return { name, label: LABELS[name], choices };
  });
};

const byText = (one: Choice, other: Choice): number => one.text.localeCompare(other.text, 'en', { numeric: true });

/** What is chosen stays there to be seen, also where it is not among those offered. */
const offered = (values: readonly string[], chosen: string | undefined): readonly string[] =>
  chosen === undefined || values.includes(chosen) ? values : [...values, chosen];

const PERSON = /^prs_/;

const ownerChooser = (values: Values, { owner, owned }: Filter, { people }: Page): Chooser => {
  const { values: known, more } = values.get('owner') ?? { values: [], more: false };
  const choices = offered(known, owner).map((each) => ({
    typed: each,
    text: nameOf(people, each),
    chosen: each === owner,
  }));
  const [persons, posts] = [true, false].map((is) =>
    choices.filter(({ typed }) => PERSON.test(typed) === is).toSorted(byText),
  );
  return {
    name: 'owner',
    label: FACETS.owner.label,
    groups: [
      {
        label: null,
        choices: [
          { typed: '', text: 'Anybody', chosen: owner === undefined && owned !== false },
          { typed: NOBODY, text: 'Nobody yet', chosen: owned === false },
        ],
      },
      { label: 'People, with the posts that they hold', choices: persons ?? [] },
      { label: 'Posts', choices: posts ?? [] },
    ].filter((group) => group.choices.length > 0),
    hint: more ? `The ${known.length} who own the most. Sort by owner to see them all.` : null,
  };
};

const chooser = (name: 'priority' | 'grade', values: Values, filter: Filter): Chooser => {
  const { values: known, more } = values.get(name) ?? { values: [], more: false };
  const choices = offered(known, filter[name]).map((each) => ({
    typed: each,
    text: sentence(each),
    chosen: each === filter[name],
  }));
  return {
    name,
    label: FACETS[name].label,
    groups: [{ label: null, choices: [{ typed: '', text: 'Any', chosen: filter[name] === undefined }, ...choices] }],
    hint: more ? `The ${known.length} that most have.` : null,
  };
};

const WITHIN: readonly (readonly [typed: string, text: string, days: number])[] = [
  ['within-7', 'Within 7 days', 7],
  ['within-28', 'Within four weeks', 28],
];

/** Which of them an address asks for; what else it asks about due dates is sent along beside them. */
const dueChoices = ({ overdue, dueWithin, dated }: Filter): readonly Choice[] => {
  const chosen =
    overdue === true
      ? 'overdue'
      : dated === false
        ? 'none'
        : (WITHIN.find(([, , days]) => days === dueWithin)?.[0] ?? 'any');
  return [
    ['any', 'Whenever'] as const,
    ['overdue', 'Overdue'] as const,
    ...WITHIN,
    ['none', 'No due date'] as const,
  ].map(([typed, text]) => ({ typed, text, chosen: typed === chosen }));
};

/** The members of a filter that the fields of the form send. */
export const sentByForm = (kind: RecordKind, filter: Filter): ReadonlySet<keyof Filter> => {
  const within = filtersWithin(kind);
  const chosen = dueChoices(filter).find((choice) => choice.chosen)?.typed ?? 'any';
  const due = { overdue: ['overdue'], none: ['dated'], any: [] }[chosen] ?? ['dueWithin'];
  return new Set([
    ...['authority', 'committee', 'meeting', 'text', ...WORDS, ...facetsOffered(kind)],
    ...(within.has('dueFrom') ? ['dueFrom', 'dueTo', ...due] : []),
    ...(within.has('owner') && filter.owned === false ? ['owned'] : []),
  ] as (keyof Filter)[]);
};

const daysOf = (filter: Filter, wrong: readonly WrongDay[]): FilterForm['days'] =>
  (
    [
      ['dueFrom', 'Due on this day or later'],
      ['dueTo', 'Due on this day or earlier'],
    ] as const
  ).map(([name, label]) => {
    const mistake = wrong.find((each) => each.name === name);
    const day = filter[name];
    return {
      name,
      label,
      typed: mistake?.typed ?? (day === undefined ? '' : dateInWords(day)),
      error: mistake === undefined ? null : 'Enter a day like 20 September 2017',
    };
  });

const SORTED: Readonly<Record<Sorted['sort'], string>> = {
  ref: 'Reference',
  title: 'Title',
  status: 'Status',
  owner: 'Owner',
  due: 'Due date',
  firstDue: 'First due date',
  rag: 'RAG, red first',
  priority: 'Priority',
  slip: 'How far it slipped',
  meeting: 'Meeting',
  knownFrom: 'When it changed last',
};

const sortsOf = (kind: RecordKind, sort: Sorted['sort']): readonly Choice[] => {
  const { facets } = describe(kind);
  const its: readonly Sorted['sort'][] = [
    ...(['ref', 'title', 'status'] as const),
    ...SORTED_FACETS.filter((name) => facets[name] !== undefined),
    ...(facets.firstDue === undefined ? [] : (['slip'] as const)),
    ...(['meeting', 'knownFrom'] as const),
  ];
  return its.map((name) => ({ typed: name, text: SORTED[name], chosen: name === sort }));
};

/** @param wrong days that were typed and are none */
export const filterForm = (
  kind: RecordKind,
  page: Page,
  {
    filter,
    values,
    order,
    wrong,
  }: {
    readonly filter: Filter;
    readonly values: Values;
    readonly order: Pick<Sorted, 'sort' | 'descending'>;
    readonly wrong: readonly WrongDay[];
  },
): FilterForm => {
  const within = filtersWithin(kind);
  return {
    words: wordsOf(kind, filter),
    due: within.has('overdue') ? dueChoices(filter) : null,
    days: within.has('dueFrom') ? daysOf(filter, wrong) : [],
    choosers: [
      ...(within.has('owner') ? [ownerChooser(values, filter, page)] : []),
      ...(['priority', 'grade'] as const)
        .filter((name) => within.has(name))
        .map((name) => chooser(name, values, filter)),
    ],
    sorts: sortsOf(kind, order.sort),
    descending: order.descending,
    open: wrong.length > 0,
  };
};
