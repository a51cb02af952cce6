import { passedEventId } from '#libs/application/identity.js';
import { load } from '#libs/application/load.js';
import { systemIds } from '#libs/application/system.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { EventStore } from '#libs/kernel/event-store.js';

/** Whether somebody decided, in the log itself, that a projection goes on without this event. */
export type IsPassed = (facts: PoisonFacts) => Promise<boolean>;

/** Asked only of an event that was not taken: a program that takes it after all needs no decision. */
export const decisionsIn =
  (store: EventStore): IsPassed =>
  async ({ projection, stream, revision }) => {
    const { state } = await load(store, 'passed-event', passedEventId(systemIds, projection, stream, revision));
    return state.status === 'passed';
  };
