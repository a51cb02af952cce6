import { filtersOf } from '#libs/asking/filters.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { FACETS } from '#libs/read-models/kinds/facets.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import type { ScopeFilter } from '../parts/scope-filter.js';

/** A filter that is chosen, in words, and the same list without it. */
export interface FilterTag {
  readonly text: string;
  readonly href: string;
}

const FLAGS: Readonly<Partial<Record<keyof Filter, readonly [yes: string, no: string]>>> = {
  open: ['Still open', 'Not open any more'],
  overdue: ['Overdue', 'Not overdue'],
  dated: ['With a due date', 'No due date'],
  owned: ['With an owner', 'No owner'],
};

const PARTS: Readonly<Partial<Record<keyof Filter, string>>> = {
  status: 'Status',
  rag: FACETS.rag.label,
  moreTime: FACETS.moreTime.label,
  origin: FACETS.origin.label,
};

/** What a tag says of one member; null for what a select of the form names. */
const inWords = (name: keyof Filter, value: unknown, { people }: Page, refs: ReadonlyMap<string, string>): string => {
  const [text, flag] = [String(value), FLAGS[name]];
  if (flag) return flag[value === true ? 0 : 1];
  switch (name) {
    case 'owner':
      return `Owner: ${nameOf(people, text)}`;
    case 'holder':
      return `Post held by ${nameOf(people, text)}`;
    case 'priority':
    case 'grade':
      return `${FACETS[name].label}: ${text}`;
    case 'dueFrom':
      return `Due on ${dateInWords(text)} or later`;
    case 'dueTo':
      return `Due on ${dateInWords(text)} or earlier`;
    case 'dueWithin':
      return value === 0 ? 'Due on the day' : `Due within ${count(Number.parseInt(text, 10), 'day')}`;
    case 'reportId':
      return `Of the report ${refs.get(text) ?? text}`;
    case 'inspectionId':
      return `Of the inspection ${refs.get(text) ?? text}`;
    case 'planId':
      return `In the action plan ${refs.get(text) ?? text}`;
    case 'text':
      return `Words: ${text}`;
    default:
      return text;
  }
};

const chosenIn = (scope: ScopeFilter, name: 'authority' | 'committee' | 'meeting'): string =>
  scope[name].find(({ selected }) => selected)?.text ?? '';

/**
 * Every filter that is chosen, to be taken off by itself, one of several words too. `to`: the list with another filter.
 *
 * @param refs what the records are called that the filter names by id
 */
export const filterTags = (
  kind: RecordKind,
  filter: Filter,
  page: Page,
  {
    scope,
    refs,
    to,
  }: {
    readonly scope: ScopeFilter;
    readonly refs: ReadonlyMap<string, string>;
    readonly to: (change: Query) => string;
  },
): readonly FilterTag[] =>
  (Object.keys(filtersOf(kind)) as (keyof Filter)[]).flatMap((name): readonly FilterTag[] => {
    const value: unknown = filter[name];
    if (value === undefined) return [];
    if (name === 'authority' || name === 'committee' || name === 'meeting')
      return [{ text: chosenIn(scope, name), href: to({ [name]: undefined }) }];
    if (!Array.isArray(value)) return [{ text: inWords(name, value, page, refs), href: to({ [name]: undefined }) }];
    const words = value as readonly string[];
    return words.map((word) => ({
      text: `${PARTS[name] ?? name}: ${sentence(word)}`,
      href: to({ [name]: words.filter((each) => each !== word).join(',') || undefined }),
    }));
  });
