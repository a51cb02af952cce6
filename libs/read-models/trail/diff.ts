import type { Change, Json } from './entry.js';

/**
 * What is no change of its own: where a fact was read from, which is told beside the entry, and the grade that a judgement was
 * revised to, which is told as the one that stands.
 */
const LEFT_OUT = new Set(['source', 'sources', 'revisedTo']);

type Members = { readonly [key: string]: unknown };

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Plain JSON without sources, its members in one order: what is compared, and shown. */
const shown = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(shown);
  if (!isMembers(value)) return (value ?? null) as Json;
  const members = Object.entries(value).filter(([key, member]) => !LEFT_OUT.has(key) && member !== undefined);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, shown(member)]));
};

const same = (a: unknown, b: unknown) => JSON.stringify(shown(a)) === JSON.stringify(shown(b));

/** A list of objects that only grew, or changed in place, is compared one by one; every other list as a whole. */
const isSteadyList = (from: unknown, to: unknown): boolean => {
  if (!Array.isArray(to) || !to.every(isMembers)) return false;
  return isEmpty(from) || (Array.isArray(from) && from.every(isMembers) && from.length <= to.length);
};

const isNumbered = (value: unknown): value is readonly { readonly no: number }[] =>
  Array.isArray(value) &&
  value.every((item) => isMembers(item) && typeof item['no'] === 'number') &&
  new Set(value.map(({ no }: { readonly no: number }) => no)).size === value.length;

/** What is numbered is called by its number, wherever it stands: an earlier one may be missing on that day. */
const membersOf = (value: unknown): Members =>
  isNumbered(value) ? Object.fromEntries(value.map((item) => [item.no - 1, item])) : ((value ?? {}) as Members);

const compare = (path: string, from: unknown, to: unknown): readonly Change[] => {
  if ((isEmpty(from) && isEmpty(to)) || same(from, to)) return [];
  const objects = [from, to].every((value) => isEmpty(value) || isMembers(value));
  return objects || isSteadyList(from, to)
    ? compareMembers(`${path}.`, membersOf(from), membersOf(to))
    : [{ path, from: shown(from), to: shown(to) }];
};

const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

const compareMembers = (prefix: string, from: Members, to: Members): readonly Change[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => !LEFT_OUT.has(key) && from[key] !== to[key])
    .sort(inOrder)
    .flatMap((key) => compare(`${prefix}${key}`, from[key], to[key]));

/**
 * What a state has otherwise than the one before, member by member: `owner.post`, `discrepancies.0.resolved.how`.
 * Absent, `null` and an empty list are the same nothing.
 */
export const diff = (before: object, after: object): readonly Change[] =>
  compareMembers('', before as Members, after as Members);
