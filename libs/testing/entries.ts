import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';

/** Entries in the order of recording: each an event and its day. All are recorded on one day, at noon. */
export const entriesOf = (
  events: readonly (readonly [DomainEvent, PlainDate])[],
  recordedOn: PlainDate,
): readonly HistoryEntry[] =>
  events.map(([event, effectiveOn], n) => ({
    revision: BigInt(n),
    event,
    metadata: { effectiveOn, recordedAt: `${recordedOn}T12:00:00.000Z` },
  }));
