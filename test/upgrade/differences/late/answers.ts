import type { Json } from '../../asking.mjs';
import { eachObject, inBody, isObject, type Rule } from '../rule.js';
import { CAUSED_BY_PLACE, COUNTED_BY_PLACE, isOneOf, TOLD_AT_THEIR_PLACE } from './entries.js';
import { COMPUTED_OF, LATE_THINGS, MEMBERS_OF } from './things.js';

type Members = { readonly [member: string]: Json };

const lateOf = ({ id }: Members) => (typeof id === 'string' ? LATE_THINGS[id] : undefined);

const without = (object: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** A thing at a moment, without the fact, what is computed of it, and from when and since when it is so. */
const withoutFact = (object: Members): Json => {
  const late = lateOf(object);
  if (late === undefined || !('trueFrom' in object)) return object;
  const members = MEMBERS_OF[late.fact];
  const { state, ...rest } = object;
  return {
    ...without(rest, [...members, ...COMPUTED_OF[late.fact], 'knownFrom', 'trueFrom', 'trueTo']),
    ...(isObject(state ?? null) ? { state: without(state as Members, members) } : {}),
  };
};

/** An entry, without what it changed where it tells that of its own place. */
export const withoutChanges = (entry: Members): Json =>
  isOneOf(TOLD_AT_THEIR_PLACE, entry) ? without(entry, ['changes', 'statusBefore', 'statusAfter']) : entry;

const isCountedByPlace = (entry: Json): boolean => isObject(entry) && isOneOf(COUNTED_BY_PLACE, entry);

/** A compared thing: not between the points, and of nothing the cause. */
const withoutCountedByPlace = (object: Members): Json => {
  const { entries, events } = object;
  if (!Array.isArray(entries) || typeof events !== 'number') return object;
  const others = entries.filter((entry: Json) => !isCountedByPlace(entry));
  return { ...object, entries: others, events: events - (entries.length - others.length) };
};

/** Whether a change is of one of these members of a state, whole or in part. */
const isOf = (members: readonly string[], change: Json): change is Members =>
  isObject(change) && typeof change['path'] === 'string' && members.includes(change['path'].replace(/\..*/, ''));

/** A compared thing, without how the fact changed, and that the date moved or became overdue by it. */
const withoutFactCompared = (object: Members): Json => {
  const late = lateOf(object);
  const { changes } = object;
  if (late === undefined || !('what' in object) || !Array.isArray(changes)) return object;
  const others = changes.filter((change: Json) => !isOf(MEMBERS_OF[late.fact], change));
  return { ...without(object, late.fact === 'due' ? ['moved', 'overdue'] : []), changes: others };
};

const each = (of: (object: Members) => Json) => inBody((body) => eachObject(body, of));

const withoutCause = (object: Members): Json => {
  const { id, changes } = object;
  const member = typeof id === 'string' ? CAUSED_BY_PLACE[id] : undefined;
  if (member === undefined || !('what' in object) || !Array.isArray(changes)) return object;
  return {
    ...object,
    changes: changes.map((change: Json) => (isOf([member], change) ? without(change, ['by']) : change)),
  };
};

/** What programs are answered. */
export const ANSWERS: readonly Rule[] = [
  {
    rule:
      'A thing of which an entry of an earlier day was recorded after one of a later day says what the later day says: ' +
      'it said what was recorded last. What is computed of that, and from when it was so, is as the fact is.',
    where: /^(pages of )?\/v1\//,
    of: 'both',
    without: each(withoutFact),
  },
  {
    rule: 'An entry of an earlier day tells what it changed in its own place, among what is of the same day and before.',
    where: /^(pages of )?\/v1\//,
    of: 'both',
    without: each(withoutChanges),
  },
  {
    rule: 'A comparison counts an entry between its points by its place: a step is not before the one that it follows, a fact not before its thing.',
    where: /^(pages of )?\/v1\/.*compare/,
    of: 'both',
    without: each(withoutCountedByPlace),
  },
  {
    rule: 'A compared thing tells no change of such a fact as it was told.',
    where: /^(pages of )?\/v1\/.*compare/,
    of: 'both',
    without: each(withoutFactCompared),
  },
  {
    rule: 'The cause of a change is the entry that made it by its place, not the one that was recorded last.',
    where: /^(pages of )?\/v1\/.*compare/,
    of: 'both',
    without: each(withoutCause),
  },
];
