import { passedEventId } from '#libs/application/identity.js';
import { load } from '#libs/application/load.js';
import { systemIds } from '#libs/application/system.js';
import type { IsPassed } from '#libs/following/is-passed.js';
import type { EventStore } from '#libs/kernel/event-store.js';

/** Asked only of an event that was not taken: a program that takes it after all needs no decision. */
export const decisionsIn =
  (store: EventStore): IsPassed =>
  async ({ projection, stream, revision }) => {
    const { state } = await load(store, 'passed-event', passedEventId(systemIds, projection, stream, revision));
    return state.status === 'passed';
  };
