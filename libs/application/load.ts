import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import type { EventStore, ExpectedRevision } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { streamId } from '#libs/kernel/stream-id.js';

/** One aggregate as its stream tells it. `state.status` is `none` when there is no stream. */
export interface Loaded {
  readonly events: readonly RecordedEvent[];
  readonly state: { readonly status: string };
  readonly revision: ExpectedRevision;
}

export const load = async (store: EventStore, kind: Kind, id: string): Promise<Loaded> => {
  const events: RecordedEvent[] = [];
  for await (const event of store.read(streamId(kind, id))) events.push(event);
  const { evolve, initialState } = deciderOf(kind);
  return {
    events,
    state: events.reduce((state, { event }) => evolve(state, event), initialState),
    revision: events.at(-1)?.revision ?? 'no_stream',
  };
};
