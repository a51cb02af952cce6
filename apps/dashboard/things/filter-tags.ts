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

type InWords = (value: string, page: Page, refs: ReadonlyMap<string, string>) => string;

const belongs =
  (to: string): InWords =>
  (id, _, refs) =>
    `${to} ${refs.get(id) ?? id}`;

/** What a tag says of a member that is neither yes or no nor of a vocabulary. */
const SAID: Readonly<Partial<Record<keyof Filter, InWords>>> = {
  owner: (who, { people }) => `Owner: ${nameOf(people, who)}`,
  holder: (who, { people }) => `Post held by ${nameOf(people, who)}`,
  priority: (words) => `${FACETS.priority.label}: ${words}`,
  grade: (words) => `${FACETS.grade.label}: ${words}`,
  dueFrom: (day) => `Due on ${dateInWords(day)} or later`,
  dueTo: (day) => `Due on ${dateInWords(day)} or earlier`,
  dueWithin: (days) => (days === '0' ? 'Due on the day' : `Due within ${count(Number.parseInt(days, 10), 'day')}`),
  reportId: belongs('Of the report'),
  inspectionId: belongs('Of the inspection'),
  planId: belongs('In the action plan'),
  text: (words) => `Words: ${words}`,
};

const inWords = (name: keyof Filter, value: unknown, page: Page, refs: ReadonlyMap<string, string>): string => {
  const flag = FLAGS[name];
  if (flag) return flag[value === true ? 0 : 1];
  return SAID[name]?.(String(value), page, refs) ?? String(value);
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
