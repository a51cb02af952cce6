import type { Kind } from '#libs/domain/deciders.js';
import type { EventStore, ExpectedRevision } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import { begins } from '#libs/domain/history/placing/entry-roles.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';

/** One aggregate as its stream tells it. `state.status` is `none` when there is no stream. */
export interface LoadedAggregate<E extends HistoryEntry = RecordedEvent> {
  readonly events: readonly E[];
  readonly state: { readonly status: string };
  readonly revision: ExpectedRevision;
}

/** The aggregate that these events make, which are all of its stream. */
export const aggregateOf = <E extends HistoryEntry>(kind: Kind, events: readonly E[]): LoadedAggregate<E> => ({
  events,
  state: fold(kind, events),
  revision: events.at(-1)?.revision ?? 'no_stream',
});

/** All of a stream's events; none for a stream that never was. Throws what the event store throws. */
export const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  // To its end: a read that is left early keeps the client of the event store from ever closing.
  for await (const event of store.read(stream)) events.push(event);
  return events;
};

/** Throws what the event store throws. */
export const load = async (store: EventStore, kind: Kind, id: string): Promise<LoadedAggregate> =>
  aggregateOf(kind, await eventsOf(store, streamId(kind, id)));

/** What began the thing, as it stands; undefined where nothing did, or where that is withdrawn. */
export const beginningOf = <E extends HistoryEntry>({ events }: LoadedAggregate<E>): E | undefined =>
  standingOf(events).find(begins);
