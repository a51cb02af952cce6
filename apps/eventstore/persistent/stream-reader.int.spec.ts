import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { LogReader } from '../log/log-reader.js';
import { LogTail } from '../log/log-tail.js';
import type { StreamRow } from '../log/stream-rows.js';
import { startEventStore, type EventStore } from '../server.js';
import type { PastPage } from './source-reader.js';
import { StreamReader } from './stream-reader.js';

/** Somebody writes to the log just after it was looked at for the first time. */
class WrittenMeanwhile extends LogReader {
  private write: (() => Promise<unknown>) | undefined;

  constructor(databaseUrl: string, write: () => Promise<unknown>) {
    super(databaseUrl);
    this.write = write;
  }

  override async streamRows(names: string[]): Promise<Map<string, StreamRow>> {
    const rows = await super.streamRows(names);
    const { write } = this;
    this.write = undefined;
    await write?.();
    return rows;
  }
}

describe("a page of a stream's past", () => {
  let database: TestDatabase;
  let store: EventStore;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url });
    client = EventStoreDBClient.connectionString(store.url);
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
    await database.drop();
  });

  const append = (stream: string) => client.appendToStream(stream, jsonEvent({ type: 'T', data: {} }));
  const pageOf = async (stream: string) => {
    const reader = new WrittenMeanwhile(database.url, () => append(stream));
    const page = await new StreamReader({ reader, tail: new LogTail(0n) }, stream).past(-1n, 10);
    await reader.close();
    return page;
  };
  const passes = (page: PastPage | undefined, revision: bigint) =>
    page !== undefined && page.reached >= revision && !page.events.some((event) => event.revision === revision);

  it('does not pass the first event, which is written while it is read', async () => {
    const page = await pageOf('new');
    expect(passes(page, 0n)).toBe(false);
  });

  it('does not pass the first event after the stream was deleted either', async () => {
    await append('deleted');
    await client.deleteStream('deleted');
    const page = await pageOf('deleted');
    expect(passes(page, 1n)).toBe(false);
  });
});
