import type { HistoryEntry } from '../history.js';

/**
 * What was recorded before this entry, and is of a later day: as long as there is any, the entry was entered late.
 * `entries` are of its stream, in the order of recording.
 */
export const overtakenBy = <E extends HistoryEntry>(entry: E, entries: readonly E[]): readonly E[] =>
  entries.filter(
    ({ revision, metadata }) => revision < entry.revision && metadata.effectiveOn > entry.metadata.effectiveOn,
  );
