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
