import type { Kind, StateOf } from '#libs/domain/deciders.js';
import { isOpen } from '#libs/domain/is-open.js';
import type { Named, Scope } from '#libs/domain/shared/scope.js';
import { isDay } from '../register/day.js';
import { scopeCode } from '../register/scope-code.js';
import { FACET_NAMES, FACETS, type FacetValues } from './facets.js';
import { describe } from './index.js';
import type { Links } from './kind.js';

/** What lists show of a thing, whatever its kind. */
export interface Shown extends Links, FacetValues {
  readonly ref: string;
  readonly title: string;
  /** Something remains to be done about it. */
  readonly open: boolean;
  readonly scope: Scope | null;
}

const named = ({ code, name }: Named): Named => ({ code: scopeCode(code), name });

// A state hands its scope on from event to event: what is made of it is one object too, and compared as fast.
const held = new WeakMap<Scope, Scope>();

const scopeOf = (scope: Scope): Scope => {
  const { body, authority, committee, meeting } = scope;
  const known = held.get(scope) ?? { body, authority: named(authority), committee: named(committee), meeting };
  held.set(scope, known);
  return known;
};

const NO_LINKS: Links = { reportId: null, inspectionId: null, planId: null };

const DAYS = FACET_NAMES.filter((name) => FACETS[name].type === 'date');

/** Throws a `RangeError` for a day that is none. */
export const shownOf = <K extends Kind>(kind: K, state: StateOf<K>): Shown => {
  const { ref, title, scope, links, facets } = describe(kind);
  const its = scope(state);
  const values = FACET_NAMES.map((name) => [name, facets[name]?.(state) ?? null] as const);
  const shown: Shown = {
    ref: ref(state),
    title: title(state),
    open: isOpen(kind, state),
    scope: its && scopeOf(its),
    ...NO_LINKS,
    ...links(state),
    ...(Object.fromEntries(values) as Record<(typeof FACET_NAMES)[number], string | null>),
  };
  for (const day of [shown.scope?.meeting ?? null, ...DAYS.map((name) => shown[name])])
    if (day !== null && !isDay(day)) throw new RangeError(`${day} is no day`);
  return shown;
};
