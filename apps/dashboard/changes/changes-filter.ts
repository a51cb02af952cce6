import { KINDS, RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { MOST_VALUES } from '#libs/read-models/register/values.js';
import type { EntriesAsked } from '#libs/asking/occasion.js';
import { dateInWords } from '#libs/words/dates.js';
import { EVENT_TYPES, eventNamed, eventsOf } from '#libs/words/event-words.js';
import { kindInWords } from '#libs/words/kinds.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import type { ScopeFilter } from '../parts/scope-filter.js';
import type { Choice } from '../things/filter-form.js';
import type { FilterTag } from '../things/filter-tags.js';
import type { WrongDay } from '../things/list-address.js';

const byText = (one: Choice, other: Choice): number => one.text.localeCompare(other.text, 'en');

const any = (text: string, chosen: boolean): Choice => ({ typed: '', text, chosen });

/** Whoever recorded anything; of very many, some: who is chosen stays among them. */
const personChooser = (recorders: readonly string[], { actor }: EntriesAsked, { people }: Page) => {
  const named = recorders.map((each) => ({ typed: each, text: nameOf(people, each), chosen: each === actor }));
  const shown = named.toSorted(byText).slice(0, MOST_VALUES);
  const missing = actor === undefined || shown.some(({ chosen }) => chosen) ? [] : [actor];
  return {
    name: 'actor',
    label: 'Who recorded it',
    hint: named.length > MOST_VALUES ? `The first ${MOST_VALUES} by name.` : null,
    groups: [
      {
        label: null,
        choices: [
          any('Anybody', actor === undefined),
          ...missing.map((each) => ({ typed: each, text: nameOf(people, each), chosen: true })),
          ...shown,
        ],
      },
    ],
  };
};

const only = <T>(words: readonly T[] | undefined): T | undefined => (words?.length === 1 ? words[0] : undefined);

const KINDS_OFFERED: readonly Kind[] = [...RECORD_KINDS, 'import'];

const kindChooser = ({ kind }: EntriesAsked) => ({
  name: 'kind',
  label: 'What it is of',
  hint: null,
  groups: [
    {
      label: null,
      choices: [
        any('Anything', only(kind) === undefined),
        ...KINDS_OFFERED.map((each) => ({
          typed: each,
          text: sentence(kindInWords(each)),
          chosen: each === only(kind),
        })),
      ],
    },
  ],
});

/** Of the kinds that are chosen, or of all. */
const typeChooser = ({ kind, type }: EntriesAsked) => {
  const chosen = only(type);
  const choice = (each: string): Choice => ({ typed: each, text: eventNamed(each), chosen: each === chosen });
  const groups = (kind ?? KINDS_OFFERED)
    .map((each) => ({
      label: sentence(kindInWords(each)),
      choices: eventsOf(each).map(choice).toSorted(byText),
    }))
    .filter(({ choices }) => choices.length > 0);
  const offered = new Set(groups.flatMap(({ choices }) => choices.map(({ typed }) => typed)));
  const ofAll = EVENT_TYPES.filter((each) => !KINDS.some((of) => eventsOf(of).includes(each)));
  const others = [
    ...ofAll,
    ...(chosen !== undefined && !offered.has(chosen) && !ofAll.includes(chosen as never) ? [chosen] : []),
  ];
  return {
    name: 'type',
    label: 'What happened',
    hint: null,
    groups: [
      { label: null, choices: [any('Anything', chosen === undefined)] },
      ...groups,
      { label: 'Of anything', choices: others.map(choice).toSorted(byText) },
    ],
  };
};

const DAYS = [
  ['from', 'Recorded on this day or later'],
  ['to', 'Recorded on this day or earlier'],
] as const;

/** The panel of filters of the changes. `narrowed`: the address's own words. */
export const changesForm = (
  page: Page,
  filter: EntriesAsked,
  {
    recorders,
    narrowed,
    wrong,
  }: {
    readonly recorders: readonly string[];
    readonly narrowed: Query;
    readonly wrong: readonly WrongDay[];
  },
) => ({
  choosers: [
    ...(recorders.length === 0 && filter.actor === undefined ? [] : [personChooser(recorders, filter, page)]),
    kindChooser(filter),
    typeChooser(filter),
  ],
  days: DAYS.map(([name, label]) => {
    const mistake = wrong.find((each) => each.name === name);
    const day = narrowed[name];
    return {
      name,
      label,
      typed: mistake?.typed ?? (day === undefined ? '' : dateInWords(day)),
      error: mistake === undefined ? null : 'Enter a day like 20 September 2017',
    };
  }),
  open: wrong.length > 0,
});

/** Every filter that is chosen, to be taken off by itself. `to`: the changes with another filter. */
export const changesTags = (
  { people }: Page,
  filter: EntriesAsked,
  {
    narrowed,
    scope,
    to,
  }: {
    readonly narrowed: Query;
    readonly scope: ScopeFilter;
    readonly to: (change: Query) => string;
  },
): readonly FilterTag[] => {
  const { stream, actor, kind = [], type = [], occasion, after } = filter;
  const without = (name: string) => to({ [name]: undefined });
  const one = (name: string, words: readonly string[], in_: (word: string) => string) =>
    words.map((word) => ({
      text: in_(word),
      href: to({ [name]: words.filter((each) => each !== word).join(',') || undefined }),
    }));
  return [
    ...(['authority', 'committee', 'meeting'] as const).flatMap((name) =>
      narrowed[name] === undefined
        ? []
        : [{ text: scope[name].find(({ selected }) => selected)?.text ?? '', href: without(name) }],
    ),
    ...(stream === undefined ? [] : [{ text: 'Of one record', href: without('stream') }]),
    ...(occasion === undefined ? [] : [{ text: 'On the occasion of one meeting', href: without('occasion') }]),
    ...(after === undefined ? [] : [{ text: `Recorded after position ${after}`, href: without('after') }]),
    ...(actor === undefined ? [] : [{ text: `Recorded by ${nameOf(people, actor)}`, href: without('actor') }]),
    ...one('kind', kind, (each) => `Kind: ${kindInWords(each as Kind)}`),
    ...one('type', type, eventNamed),
    ...DAYS.flatMap(([name, label]) => {
      const day = narrowed[name];
      return day === undefined ? [] : [{ text: label.replace('this day', dateInWords(day)), href: without(name) }];
    }),
  ];
};
