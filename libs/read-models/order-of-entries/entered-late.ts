import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import { evolveAsRecorded, heldBy } from '#libs/domain/history/order-of-entries/as-recorded.js';
import { isStep } from '#libs/domain/history/placing/entry-roles.js';
import { evolveBy } from '#libs/domain/history/placing/fold.js';
import type { AnyState } from '#libs/domain/states.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import { overtakenBy } from '#libs/domain/history/order-of-entries/overtaken.js';
import { placesOf, type Placed } from '#libs/domain/history/placing/places.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { diff } from '../trail/diff.js';
import type { EnteredLate, NamedEntry } from './changed.js';

type Entries = readonly HistoryEntry[];

const touches = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** The last of these entries that changed the member; null where none did. */
const changerOf = (
  kind: Kind,
  entries: Entries,
  path: string,
  evolve: (kind: Kind, state: AnyState, entry: HistoryEntry) => AnyState,
): HistoryEntry | null => {
  let state: AnyState = deciderOf(kind).initialState;
  let changer: HistoryEntry | null = null;
  for (const entry of entries) {
    const next = evolve(kind, state, entry);
    if (diff(state, next).some((change) => touches(change.path, path))) changer = entry;
    state = next;
  }
  return changer;
};

const latest = (entries: Entries): HistoryEntry | null =>
  entries.reduce<HistoryEntry | null>(
    (last, entry) => (last !== null && last.metadata.effectiveOn >= entry.metadata.effectiveOn ? last : entry),
    null,
  );

/** Of those that a late entry was recorded after, the one to name: for a step a step, else what stands in its stead. */
const toName = (late: HistoryEntry, overtaken: Entries, instead: HistoryEntry | null): HistoryEntry | null => {
  if (isStep(late)) return latest(overtaken.filter(isStep)) ?? latest(overtaken);
  return overtaken.find((entry) => entry === instead) ?? latest(overtaken);
};

const named = ({ event, revision, metadata }: HistoryEntry, placed: readonly Placed[]): NamedEntry => ({
  type: event.type,
  effectiveOn: metadata.effectiveOn,
  recordedAt: metadata.recordedAt,
  revision: String(revision),
  place: placed.find(({ entry }) => entry.revision === revision)?.place ?? metadata.effectiveOn,
});

/**
 * Why a member of the thing is told otherwise on a day: the late entry that it was told by, or else the one that it is
 * told by now, or else the last of all. Null where no entry was entered late.
 */
export const enteredLate = (kind: Kind, entries: Entries, path: string, day: PlainDate): EnteredLate | null => {
  const placed = placesOf(entries);
  const takingPart = placed.filter(({ place }) => place <= day).map(({ entry }) => entry);
  const until = changerOf(kind, heldBy(entries, day), path, evolveAsRecorded);
  const now = changerOf(kind, takingPart, path, evolveBy);
  const isLate = (entry: HistoryEntry): boolean => overtakenBy(entry, entries).length > 0;
  const late = [until, now].find((entry) => entry !== null && isLate(entry)) ?? entries.findLast(isLate);
  if (!late) return null;
  const after = toName(late, overtakenBy(late, entries), now);
  return after && { entry: named(late, placed), after: named(after, placed) };
};
