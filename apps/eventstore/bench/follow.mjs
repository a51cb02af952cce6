// @ts-check
import { BACKWARDS, END, START } from '@eventstore/db-client';
import { once } from 'node:events';

const PAUSE_MS = 100;

/** @param {import('@eventstore/db-client').EventStoreDBClient} client */
const endOf = async (client) => {
  /** @type {import('@eventstore/db-client').Position | typeof START} */
  let end = START;
  // Read to its end: a read that is left early keeps the client from ever closing.
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    if (event) end = event.position;
  return end;
};

/**
 * Hears every event of the log from now on, once and in order, also when the server drops it: EventStoreDB does that to live
 * subscribers on one append of 500 events or more ("Consumer too slow"). Then it subscribes again, after the last that it had.
 * @param {import('@eventstore/db-client').EventStoreDBClient} client
 * @param {(event: import('@eventstore/db-client').AllStreamRecordedEvent) => void} hear
 */
export const follow = async (client, hear) => {
  let last = await endOf(client);
  let stopped = false;
  let dropped = 0;
  /** @type {import('@eventstore/db-client').AllStreamSubscription} */
  let subscription;
  const open = () => {
    subscription = client.subscribeToAll({ fromPosition: last });
    subscription.on('data', ({ event }) => {
      if (!event) return;
      last = event.position;
      hear(event);
    });
    subscription.on('error', () => {
      if (stopped) return;
      dropped++;
      setTimeout(() => stopped || open(), PAUSE_MS);
    });
    return subscription;
  };
  await once(open(), 'confirmation');
  return {
    /** How often the server has dropped it. */
    dropped: () => dropped,
    stop: () => {
      stopped = true;
      subscription.destroy();
    },
  };
};
