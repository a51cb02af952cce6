import type { PlainDate } from '#libs/kernel/event.js';
import { Matching, wordSet, type Match, type Spelling } from '../shared/names/match.js';
import type { Named } from '../shared/scope.js';
import { slug } from '../shared/text/slug.js';
import type { KnownBody } from './known-body.js';

/** A name that a paper uses, on which day. */
export interface NameUsed {
  readonly name: string;
  readonly on: PlainDate;
}

/** Whose body is looked for. */
export interface BodiesOf {
  /** Of the authority, on the day. */
  readonly own: readonly KnownBody[];
  /** Of the authority on another day, and of those that it came after: these may be meant, and nobody knows. */
  readonly other: readonly KnownBody[];
}

/** Case, white space, composition, "&" and "the" make no other name. */
const keyOf = ({ name }: Named): string =>
  slug(name)
    .split('-')
    .filter((word) => word !== 'the')
    .join('-');

const SPELLING: Spelling = {
  keysOf: (name) => [keyOf(name)],
  small: wordSet(
    'a and of the for on in to at by with committee committees subcommittee sub board boards panel group forum commission ' +
      'council cabinet task finish joint working party meeting advisory select scrutiny overview executive shadow ' +
      'borough city county district london royal metropolitan special',
  ),
};

/** Which body is meant by a name. */
export const matchBody = ({ name, on }: NameUsed, { own, other }: BodiesOf): Match<KnownBody> =>
  new Matching<KnownBody>(SPELLING, { code: '', name }, on).among(own, other);
