import type { PlainDate } from '#libs/kernel/event.js';
import type { Kind } from '../../kinds.js';
import { foldAsRecorded, heldBy } from './as-recorded.js';
import { foldPlaced } from '../placing/fold.js';
import type { AnyState } from '../../states.js';
import type { HistoryEntry } from '../history.js';
import { placesOf } from '../placing/places.js';

/** What a thing is on a day, by either order of its entries. */
export interface InBothOrders {
  readonly day: PlainDate;
  /** By the order of recording alone, as it was until entries took their place. */
  readonly asRecorded: AnyState;
  readonly byPlace: AnyState;
}

/** A thing on each of these days. `entries` are all of its stream, in the order of recording; `days` in their order. */
export const inBothOrders = (
  kind: Kind,
  entries: readonly HistoryEntry[],
  days: readonly PlainDate[],
): readonly InBothOrders[] => {
  const placed = placesOf(entries);
  const states: InBothOrders[] = [];
  let taken = '';
  for (const day of days) {
    const before = states.at(-1);
    const takes = `${heldBy(entries, day).length} ${placed.filter(({ place }) => place <= day).length}`;
    // The states are those of the day before as long as the same entries take part.
    const same = before !== undefined && takes === taken;
    taken = takes;
    states.push(
      same
        ? { ...before, day }
        : { day, asRecorded: foldAsRecorded(kind, entries, day), byPlace: foldPlaced(kind, placed, day) },
    );
  }
  return states;
};
