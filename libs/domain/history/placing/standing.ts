import type { HistoryEntry } from '../history.js';
import { isWithdrawal } from '../../withdrawal/events.js';

/**
 * By which entry's revision each entry is withdrawn that does not stand; `entries` are all of a stream, in the order of
 * recording. A withdrawal that is itself withdrawn withdraws nothing. Only what was recorded before it can be.
 */
export const withdrawnIn = (entries: readonly HistoryEntry[]): ReadonlyMap<bigint, bigint> => {
  const withdrawn = new Map<bigint, bigint>();
  for (const { revision, event } of entries.toReversed()) {
    if (!isWithdrawal(event) || withdrawn.has(revision)) continue;
    for (const named of event.data.revisions.map(BigInt))
      if (named < revision && !withdrawn.has(named)) withdrawn.set(named, revision);
  }
  return withdrawn;
};

/** The entries that stand once all of these are recorded, in their order. */
export const standingOf = <E extends HistoryEntry>(entries: readonly E[]): readonly E[] => {
  if (!entries.some(({ event }) => isWithdrawal(event))) return entries;
  const withdrawn = withdrawnIn(entries);
  return entries.filter(({ revision }) => !withdrawn.has(revision));
};
