import type { Kind } from '#libs/domain/kinds.js';
import { statesOf } from '#libs/domain/states.js';
import type { Members } from '../register/base.js';

/** What only the log keeps: the whole of a draft, which may be as long as its paper. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'ImportAccepted.v1': ['draft'],
  'ImportDraftPart.v1': ['draft'],
};

/**
 * SQL: the state that a thing began with, as `began`, where the entry `e` began it: its version that was known first, of
 * the first day. An entry began its thing where it does not say what it changed.
 */
export const BEGAN = `
  left join lateral (
    select b.state || v.delta as state from version v join base b on b.id = v.base
    where e.changes is null and v.thing = e.thing and v.known_from = e.position
    order by v.true_from limit 1
  ) began on true`;

/** It says nothing; what a fold goes through, such as whom a recommendation is addressed to, is empty in it. */
const SAYS_NOTHING: Members = new Proxy({}, { get: () => [] });

/** The members that a state has whatever the event says that began it. */
const given = (kind: Kind, type: string): ReadonlySet<string> =>
  new Set(Object.keys(statesOf(kind).evolve(statesOf(kind).initialState, { type, data: SAYS_NOTHING })));

const without = (data: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

const nullIfEmpty = (data: Members): Members | null => (Object.keys(data).length === 0 ? null : data);

/** What is kept of what an event says. */
export const keptOf = (type: string, data: Members): Members | null => nullIfEmpty(without(data, LEFT_OUT[type] ?? []));

/** What is kept of what the event says that began a thing: only what its state does not have alike. */
export const keptBeside = (kind: Kind, type: string, data: Members, began: Members): Members | null => {
  const own = given(kind, type);
  const alike = Object.keys(data).filter((name) => !own.has(name) && data[name] === began[name]);
  return keptOf(type, without(data, alike));
};

/** What the event says, of what was kept of it; `began`: the state that the thing began with, where it began it. */
export const dataOf = (
  kind: Kind,
  { type, data, began }: { readonly type: string; readonly data: Members | null; readonly began: Members | null },
): Members => (began === null ? (data ?? {}) : { ...without(began, [...given(kind, type)]), ...data });
