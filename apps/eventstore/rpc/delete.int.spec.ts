import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';

let store: TestEventStore;
let client: EventStoreDBClient;
beforeAll(async () => {
  store = await startTestEventStore();
  client = EventStoreDBClient.connectionString(store.url);
});
afterAll(async () => {
  await client.dispose();
  await store.stop();
});

const happened = (stream: string) => client.appendToStream(stream, jsonEvent({ type: 'Happened', data: {} }));

describe('a delete of a stream whose metadata have ended', () => {
  it('is refused, and those who write meanwhile are not', async () => {
    await happened('ended');
    await client.tombstoneStream('$$ended');
    const others = Array.from({ length: 10 }, (_, i) => happened(`other-${i}`));
    await expect(client.deleteStream('ended')).rejects.toMatchObject({ type: 'stream-deleted' });
    expect((await Promise.all(others)).every(({ success }) => success)).toBe(true);
  });
});
