import { EventStoreDBClient } from '@eventstore/db-client';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { endOf, made } from '../made.js';

export interface ServerUnderTest {
  url: string;
  client: EventStoreDBClient;
  stop(): Promise<void>;
}

/** The server that EVENTSTORE_URL names, on which nothing is left of what was made, or an embedded one of its own. */
export const serverUnderTest = async (): Promise<ServerUnderTest> => {
  const named = process.env.EVENTSTORE_URL;
  const store = named === undefined || named === '' ? await startTestEventStore() : undefined;
  const url = store?.url ?? named ?? '';
  const client = EventStoreDBClient.connectionString(url);
  // One that does not answer is told of by whoever asks it first.
  const since = store ? undefined : await endOf(client).catch(() => undefined);
  return {
    url,
    client,
    stop: async () => {
      if (since !== undefined) await made.removeFrom(client, since);
      await client.dispose();
      await store?.stop();
    },
  };
};
