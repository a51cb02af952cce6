import { entryInWords } from '#libs/domain/history/called.js';
import { foldPlaced } from '#libs/domain/history/placing/fold.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import { laterThan } from '#libs/domain/history/placing/later.js';
import { placesOf } from '#libs/domain/history/placing/places.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { CommandSuccess } from './command.js';

/** The state that an act leads to, and what stands for later days; `entries` end with the act's, the first of which is `first`. */
export const ledTo = (
  kind: Kind,
  entries: readonly HistoryEntry[],
  first: bigint,
): Pick<CommandSuccess, 'state' | 'later'> => {
  const placed = placesOf(entries);
  return {
    state: foldPlaced(kind, placed),
    later: laterThan(kind, placed, first).map((entry) => ({
      revision: entry.revision,
      type: entry.event.type,
      effectiveOn: entry.metadata.effectiveOn,
      words: entryInWords(kind, entry),
    })),
  };
};
