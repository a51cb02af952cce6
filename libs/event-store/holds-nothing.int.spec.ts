import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { startEventStore } from '#apps/eventstore/server.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { connect } from './event-store.js';
import { holdsNothing } from './holds-nothing.js';

describe('a log that holds nothing of ours', () => {
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof startEventStore>>;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startEventStore({ databaseUrl: database.url });
    client = connect(server.url);
  });

  afterAll(async () => {
    await client.dispose();
    await server.stop();
    await database.drop();
  });

  const append = (stream: string) => client.appendToStream(stream, [jsonEvent({ type: 'T', data: {} })]);

  it('is one that is empty, or has what the server and others wrote, and none with the first entry of a thing', async () => {
    expect(await holdsNothing(client)).toBe(true);
    await append('$settings');
    await append('orders-1');
    expect(await holdsNothing(client)).toBe(true);
    await append(`report-${randomUUID()}`);
    expect(await holdsNothing(client)).toBe(false);
  });
});
