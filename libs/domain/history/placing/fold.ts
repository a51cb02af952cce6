import { isStillToCome } from '#libs/calendar/london.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Kind, StateOf } from '../../deciders.js';
import { statesOf, type AnyState } from '../../states.js';
import { isOpen } from '../../is-open.js';
import { roleOf } from './entry-roles.js';
import type { HistoryEntry } from '../history.js';
import { placesOf, type Placed } from './places.js';

const isAhead = ({ event, metadata }: HistoryEntry): boolean =>
  roleOf(event.type) === 'ahead' && isStillToCome(metadata.effectiveOn, metadata.recordedAt);

/** Whether there is such a thing, and it is over. */
export const hasEnded = (kind: Kind, state: AnyState): boolean =>
  state.status !== 'none' && !isOpen(kind, state as StateOf<Kind>);

/** Whether the entry comes to nothing: it was agreed ahead of its day, and the thing ended first. */
export const lapses = (kind: Kind, state: AnyState, entry: HistoryEntry): boolean =>
  isAhead(entry) && hasEnded(kind, state);

/** The state after one more entry, by the domain's `evolve`. */
export const evolveBy = <S extends AnyState>(kind: Kind, state: S, entry: HistoryEntry): S =>
  lapses(kind, state, entry) ? state : (statesOf(kind).evolve(state, entry.event) as S);

/** Folds entries that are placed already, up to and with a day; all of them without one. */
export const foldPlaced = (kind: Kind, placed: readonly Placed[], upTo: PlainDate | null = null): AnyState =>
  placed
    .filter(({ place }) => upTo === null || place <= upTo)
    .reduce<AnyState>((state, { entry }) => evolveBy(kind, state, entry), statesOf(kind).initialState);

/**
 * The state of a thing on a day, as all of these entries of its stream make it; as of its last place without a day. The
 * one fold, for loading, deciding, projecting, comparing and replaying.
 */
export const fold = (kind: Kind, entries: readonly HistoryEntry[], upTo: PlainDate | null = null): AnyState =>
  foldPlaced(kind, placesOf(entries), upTo);
