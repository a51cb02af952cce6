import { FILTER_NAMES, filtersOf } from '#libs/asking/filters.js';
import { isPlainDate, parseFullDate } from '#libs/calendar/index.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { Tidied } from '../frame/tidied.js';

/** What the address of a list says beside its moment. */
export const LIST_PARAMETERS: readonly string[] = [...FILTER_NAMES, 'sort', 'order', 'cursor'];

/** What the choice of an owner is called that means nobody. */
export const NOBODY = '-';

/** The words by which the form of a list asks when something is due: radio buttons have one name. */
export const DUE_CHOICES = {
  overdue: { overdue: 'true' },
  'within-7': { dueWithin: '7' },
  'within-28': { dueWithin: '28' },
  none: { dated: 'false' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** "20 September 2017" as addresses have it; what is no day stays as it was typed. */
export const dayTyped = (name: string) => (typed: string) => ({ [name]: parseFullDate(typed) ?? typed });

const dueChosen = (chosen: string): Readonly<Record<string, string>> => {
  if (Object.hasOwn(DUE_CHOICES, chosen)) return DUE_CHOICES[chosen as keyof typeof DUE_CHOICES];
  return chosen === 'any' ? {} : { due: chosen };
};

/** The address of a list of the kind, as it can be kept. */
export const tidiedList = (kind: RecordKind): Tidied => ({
  spelled: {
    due: dueChosen,
    owner: (owner): Readonly<Record<string, string>> => (owner === NOBODY ? { owned: 'false' } : { owner }),
    dueFrom: dayTyped('dueFrom'),
    dueTo: dayTyped('dueTo'),
    sort: (sort): Readonly<Record<string, string>> => (sort === 'ref' ? {} : { sort }),
    order: (order): Readonly<Record<string, string>> => (order === 'ascending' ? {} : { order }),
  },
  several: Object.entries(filtersOf(kind)).flatMap(([name, { is }]) => (is === 'words' ? [name] : [])),
});

/** A day that somebody typed and that is none. */
export interface WrongDay {
  readonly name: string;
  readonly typed: string;
}

/** The days in an address that are none, and the address without them. */
export const withoutWrongDays = (
  query: RawQuery,
  names: readonly string[],
): { readonly query: RawQuery; readonly wrong: readonly WrongDay[] } => {
  const wrong = names.flatMap((name) => {
    const typed = word(query, name);
    return typed === undefined || isPlainDate(typed) ? [] : [{ name, typed }];
  });
  const others = Object.entries(query).filter(([name]) => !wrong.some((each) => each.name === name));
  return { query: Object.fromEntries(others), wrong };
};

export const LIST_DAYS: readonly string[] = ['dueFrom', 'dueTo'];
