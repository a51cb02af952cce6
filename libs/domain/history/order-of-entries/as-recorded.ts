import type { PlainDate } from '#libs/kernel/event.js';
import type { Kind } from '../../kinds.js';
import { statesOf, type AnyState } from '../../states.js';
import type { HistoryEntry } from '../history.js';

/*
 * The order in which entries made the state until each took its own place: of all entries that hold by a day, the one
 * recorded last wins, whatever day it is of. Nothing is decided by that order any more: it is compared with the order by
 * place, to list what a record says otherwise since.
 */

/** The entries that held by the day, in the order of recording. */
export const heldBy = <E extends HistoryEntry>(entries: readonly E[], day: PlainDate): readonly E[] =>
  entries.filter(({ metadata }) => metadata.effectiveOn <= day);

/** The state after one more entry. */
export const evolveAsRecorded = (kind: Kind, state: AnyState, { event }: HistoryEntry): AnyState =>
  statesOf(kind).evolve(state, event);

/** The state of a thing on a day, by that order. `entries` are all of a stream, in the order of recording. */
export const foldAsRecorded = (kind: Kind, entries: readonly HistoryEntry[], day: PlainDate): AnyState =>
  heldBy(entries, day).reduce<AnyState>(
    (state, entry) => evolveAsRecorded(kind, state, entry),
    statesOf(kind).initialState,
  );
