import { isDeepStrictEqual } from 'node:util';

export type Members = Readonly<Record<string, unknown>>;

/** A whole state, kept once; versions keep only the members that they have otherwise. */
export interface Base {
  readonly id: number;
  readonly state: Members;
}

/** Where the card and the state of a version are kept. */
export interface Filed {
  readonly card: number;
  readonly base: Base;
  readonly delta: Members;
}

/** In characters of JSON; below this nobody minds. */
const SMALL = 400;
/** Beyond this share of the state, it is as well kept whole. */
const WORTHWHILE = 0.5;

/** Whether two JSON values are equal. Postgres gives the members of an object back in an order of its own. */
export const sameJson = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b);

const lacksOne = (base: Members, state: Members): boolean =>
  Object.keys(base).some((name) => base[name] !== undefined && state[name] === undefined);

/**
 * The members that the state has otherwise than the base; `null` where it had better be a base of its own. What `||` of
 * Postgres makes of base and delta is the state.
 */
export const deltaFrom = (base: Members, state: Members): Members | null => {
  if (lacksOne(base, state)) return null;
  const delta = Object.fromEntries(Object.entries(state).filter(([name, value]) => !sameJson(base[name], value)));
  const length = JSON.stringify(delta).length;
  return length < SMALL || length < JSON.stringify(state).length * WORTHWHILE ? delta : null;
};
