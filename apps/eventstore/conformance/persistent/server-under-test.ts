import { EventStoreDBClient } from '@eventstore/db-client';
import { startTestEventStore } from '#libs/testing/event-store.js';

export interface ServerUnderTest {
  url: string;
  client: EventStoreDBClient;
  stop(): Promise<void>;
}

/** The server that EVENTSTORE_URL names, or an embedded one of its own. */
export const serverUnderTest = async (): Promise<ServerUnderTest> => {
  const named = process.env.EVENTSTORE_URL;
  const store = named === undefined || named === '' ? await startTestEventStore() : undefined;
  const url = store?.url ?? named ?? '';
  const client = EventStoreDBClient.connectionString(url);
  return {
    url,
    client,
    stop: async () => {
      await client.dispose();
      await store?.stop();
    },
  };
};
