import type { PlainDate } from '#libs/kernel/event.js';
import { slug } from '../shared/text/slug.js';
import type { KnownBody } from './known-body.js';

/** A name that a paper uses: of which authority's body, and on which day. */
export interface NameUsed {
  /** The authority's code. */
  readonly authority: string;
  readonly name: string;
  readonly on: PlainDate;
}

export type BodyMatch =
  | { readonly is: 'body'; readonly body: KnownBody }
  | { readonly is: 'new' }
  /** Any of them may be meant, or none. */
  | { readonly is: 'unsure'; readonly candidates: readonly KnownBody[] };

/** Words that say what a body is, or nothing: what they alone have in common, bodies do not share. */
const SMALL = new Set(
  (
    'a and of the for on in to at by with committee committees subcommittee sub board boards panel group forum commission ' +
    'council cabinet task finish joint working party meeting advisory select scrutiny overview executive shadow ' +
    'borough city county district london royal metropolitan special'
  ).split(' '),
);

/** Case, white space, composition, "&" and "the" make no other name. */
const keyOf = (name: string): string =>
  slug(name)
    .split('-')
    .filter((word) => word !== 'the')
    .join('-');

const significant = (name: string): readonly string[] =>
  slug(name)
    .split('-')
    .filter((word) => !SMALL.has(word));

const hadEver = ({ names }: KnownBody, key: string): boolean => names.some(({ name }) => keyOf(name) === key);

const hadOn = ({ names, isRecorded, endedOn }: KnownBody, key: string, day: PlainDate): boolean => {
  if (endedOn !== null && endedOn <= day) return false;
  // What papers print of a body that nobody recorded says of no day when it was called so.
  if (!isRecorded) return names.some(({ name }) => keyOf(name) === key);
  return names.some(({ name, from }, n) => {
    const until = names[n + 1]?.from ?? null;
    return keyOf(name) === key && (from === null || from <= day) && (until === null || day < until);
  });
};

const resembles = ({ names }: KnownBody, words: readonly string[]): boolean =>
  names.some(({ name }) => significant(name).some((word) => words.includes(word)));

/** Which body is meant by a name: the one that had it on the day, and nobody's guess. */
export const matchBody = ({ authority, name, on }: NameUsed, bodies: readonly KnownBody[]): BodyMatch => {
  const own = bodies.filter(({ authorities }) => authorities.includes(authority));
  const key = keyOf(name);
  const called = own.filter((body) => hadOn(body, key, on));
  const [body, another] = called;
  if (body && !another) return { is: 'body', body };
  if (another) return { is: 'unsure', candidates: called };
  const words = significant(name);
  const like = own.filter((each) => hadEver(each, key) || resembles(each, words));
  const after = own.filter(({ id }) =>
    like.some(({ endedOn, succeededBy }) => endedOn !== null && succeededBy.includes(id)),
  );
  const candidates = own.filter((each) => like.includes(each) || after.includes(each));
  return candidates.length === 0 ? { is: 'new' } : { is: 'unsure', candidates };
};
