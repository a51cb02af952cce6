import pg from 'pg';
import { startEventStore } from '#apps/eventstore/server.js';
import { createTestDatabase } from './postgres.js';

export interface TestEventStore {
  /** The connection string for clients. */
  url: string;
  /** Stops the server and, if it was made for it, drops the database. */
  stop(): Promise<void>;
}

/** An event store in this process on a free loopback port or the one named, in the database named or in a fresh one. */
export const startTestEventStore = async (databaseUrl?: string, port: number = 0): Promise<TestEventStore> => {
  const database = databaseUrl === undefined ? await createTestDatabase() : undefined;
  const store = await startEventStore({ databaseUrl: databaseUrl ?? database?.url ?? '', port });
  return {
    url: store.url,
    stop: async () => {
      await store.stop();
      await database?.drop();
    },
  };
};

/** As `startTestEventStore`, with a log that does not begin as EventStoreDB's do: ours did not in earlier releases. */
export const startOlderTestEventStore = async (): Promise<TestEventStore> => {
  const database = await createTestDatabase();
  const store = await startTestEventStore(database.url);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('delete from eventstore.events').finally(() => client.end());
  return {
    url: store.url,
    stop: async () => {
      await store.stop();
      await database.drop();
    },
  };
};
