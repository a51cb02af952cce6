import { laterOf } from '#libs/calendar/plain-date.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { begins, roleOf } from './entry-roles.js';
import type { HistoryEntry } from '../history.js';
import { standingOf } from './standing.js';

/** An entry, and the day from which it takes part in the state. */
export interface Placed<E extends HistoryEntry = HistoryEntry> {
  readonly entry: E;
  readonly place: PlainDate;
}

const inOrder = (a: Placed, b: Placed): number => {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.entry.revision < b.entry.revision ? -1 : 1;
};

/** From which day there is such a thing; null for never. */
export const beganOn = (placed: readonly Placed[]): PlainDate | null =>
  placed.find(({ entry }) => begins(entry))?.place ?? null;

/**
 * The entries that make the state once all of these are recorded, in the order in which they do: by place, then by
 * revision. Steps keep the order of recording, facts take their day: a step's place is the later of its day and the
 * place of the standing step recorded before it; a fact's is its day, but not before the thing began, and a fact that is
 * said once and corrected later does not come before what it corrects. `entries` are all of a stream, in the order of
 * recording.
 */
export const placesOf = <E extends HistoryEntry>(entries: readonly E[]): readonly Placed<E>[] => {
  const placed: Placed<E>[] = [];
  let began: PlainDate | null = null;
  let lastStep: PlainDate | null = null;
  const standing = standingOf(entries).map((entry) => ({ entry, role: roleOf(entry.event.type) }));
  for (const { entry, role } of standing) {
    if (role !== 'begins' && role !== 'step') continue;
    const isFirst: boolean = role === 'begins' && began === null;
    const place: PlainDate = laterOf(entry.metadata.effectiveOn, isFirst ? null : lastStep);
    if (isFirst) began = place;
    // What began already does not begin again: that moves no step after it.
    if (isFirst || role === 'step') lastStep = place;
    placed.push({ entry, place });
  }
  const said = new Map<string, PlainDate>();
  for (const { entry, role } of standing) {
    if (role !== 'fact' && role !== 'ahead' && role !== 'once') continue;
    const day = laterOf(entry.metadata.effectiveOn, began);
    const place = role === 'once' ? laterOf(day, said.get(entry.event.type) ?? null) : day;
    if (role === 'once') said.set(entry.event.type, place);
    placed.push({ entry, place });
  }
  return placed.sort(inOrder);
};
