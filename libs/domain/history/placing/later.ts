import type { Kind } from '../../kinds.js';
import { statesOf, type AnyState } from '../../states.js';
import { evolveBy } from './fold.js';
import type { HistoryEntry } from '../history.js';
import type { Placed } from './places.js';

type Members = Readonly<Record<string, unknown>>;

const changedBy = (before: AnyState, after: AnyState): readonly string[] =>
  Object.keys(after).filter(
    (member) => (before as unknown as Members)[member] !== (after as unknown as Members)[member],
  );

/**
 * The entries of later days that change again what an act changed, in their order: what was entered for a later day stands.
 * None for an act that came last, as most do. `first`: the revision of the act's first entry, after which nothing was recorded.
 */
export const laterThan = <E extends HistoryEntry>(
  kind: Kind,
  placed: readonly Placed<E>[],
  first: bigint,
): readonly E[] => {
  const isOfAct = ({ revision }: HistoryEntry) => revision >= first;
  const last = placed.at(-1);
  if (!last || isOfAct(last.entry)) return [];
  let state: AnyState = statesOf(kind).initialState;
  const changed = new Set<string>();
  const later: E[] = [];
  for (const { entry } of placed) {
    const next = evolveBy(kind, state, entry);
    const members = changedBy(state, next);
    if (isOfAct(entry)) for (const member of members) changed.add(member);
    else if (members.some((member) => changed.has(member))) later.push(entry);
    state = next;
  }
  return later;
};
