import { BadRequestException } from '@nestjs/common';
import type { MomentAsked } from '#libs/asking/moment.js';
import { lengthOf } from '#libs/kernel/code-points.js';
import { wordsGiven } from '#libs/asking/words-given.js';
import { isPlainDate, momentKey, type MomentWords } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { ScopeChosen } from '../parts/scope-filter.js';
import { Links } from './links.js';
import { momentNames } from './moment-names.js';
import { momentIn, type MomentGiven } from './moment.js';

/** The query string as Express parsed it. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** The longest word, in code points. */
const LONGEST = 400;

/** One word of the query string; absent when empty. Given twice, it is refused. */
export function word(query: RawQuery, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value))
    throw new BadRequestException(`“${name}” stands in the address of this page more than once: leave it there once.`);
  if (typeof value !== 'string' || lengthOf(value) > LONGEST || value.includes('\0'))
    throw new BadRequestException(`“${name}” in the address of this page is not understood.`);
  return value;
}

/** Those of these words that the address has. */
export const wordsIn = <Name extends string>(query: RawQuery, names: readonly Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = word(query, name);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as { readonly [N in Name]?: string };

/** One of some words of the query string; refused when it is another. */
export const oneOf = <T extends string>(query: RawQuery, name: string, values: readonly T[]): T | undefined => {
  const asked = word(query, name);
  const value = values.find((each) => each === asked);
  if (asked !== undefined && value === undefined)
    throw new BadRequestException(`“${name}” in the address of this page must be one of ${values.join(', ')}.`);
  return value;
};

export function scopeChosen(query: RawQuery): ScopeChosen {
  const scope = wordsIn(query, ['authority', 'committee', 'meeting']);
  if (scope.meeting !== undefined && !isPlainDate(scope.meeting))
    throw new BadRequestException('“meeting” in the address of this page must be a date such as 2017-07-10.');
  return scope;
}

/** Several words of a vocabulary, as the API takes them; refused where one is unknown. Absent when empty. */
export const someOf = <T extends string>(
  query: RawQuery,
  name: string,
  values: readonly T[],
): readonly T[] | undefined => {
  const asked = query[name];
  if (asked === undefined || asked === '') return undefined;
  const given = wordsGiven(asked, values);
  if ('words' in given) return given.words;
  throw new BadRequestException(`“${name}” in the address of this page can be any of ${values.join(', ')}.`);
};

/** The words by which the address of the page at `path` names its moment. */
export const momentWords = (query: RawQuery, path: string): MomentWords =>
  Object.fromEntries(
    Object.entries(momentNames(path)).flatMap(([name, parameter]) => {
      const value = word(query, parameter);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What a reader asked for: the moment, the query, and the links that lead on from there and keep the moment. */
export interface PageRequest {
  readonly at: MomentAsked;
  /** The moment as it was given, one spelling for each; empty when it is now. */
  readonly given: MomentGiven;
  readonly today: PlainDate;
  readonly query: RawQuery;
  readonly links: Links;
}

/** The one place where a request becomes a moment. Throws `QuestionRefused` for what is none. */
export function requestOf(query: RawQuery, path: string, clock: Pick<Clock, 'today'>): PageRequest {
  const today = clock.today();
  const { given, ...at } = momentIn(momentWords(query, path), today);
  return { at: { ...at, key: momentKey(given) }, given, today, query, links: new Links({ ...given }) };
}
