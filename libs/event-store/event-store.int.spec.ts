import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import type { EventToAppend } from '#libs/kernel/event-store.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { systemIds } from '#libs/application/system.js';
import { startEventStore } from '#apps/eventstore/server.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase } from '#libs/testing/postgres.js';
import { EventStoreRefused, EventStoreUnavailable, MalformedEvent, NotStorable } from './errors.js';
import { connect, EventStoreDb } from './event-store.js';
import { toStoredMetadata } from './metadata.js';

const toAppend = (data: object = { due: '2017-12-31' }, type = 'DueDateSet.v1'): EventToAppend => ({
  id: randomUUID(),
  event: { type, data },
  metadata: {
    actor: 'prs_1',
    reason: 'As minuted.',
    recordedAt: '2026-11-23T05:03:29.754Z',
    effectiveOn: '2017-09-20',
    correlationId: randomUUID(),
    causationId: randomUUID(),
    commandId: randomUUID(),
    importId: null,
    nonce: systemIds.nonce(),
  },
});

const newStream = () => `action-${randomUUID()}`;

const all = async (events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> => {
  const list: RecordedEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
};

describe('the log over its own protocol', () => {
  let server: TestEventStore;
  let client: EventStoreDBClient;
  let store: EventStoreDb;

  beforeAll(async () => {
    server = await startTestEventStore();
    client = connect(server.url);
    store = new EventStoreDb(client);
  });

  afterAll(async () => {
    await client.dispose();
    await server.stop();
  });

  it('tells the leaves of what it sends, which are those of what the log holds then', async () => {
    const stream = newStream();
    const [first, second] = [
      toAppend({ due: '2017-12-31' }),
      toAppend({ title: 'Größe “quoted” 😀', n: -0 }, 'OfNoDomain.v1'),
    ];
    const sent = await store.append(stream, [first, second], 'no_stream');
    expect(sent).toMatchObject({ leaves: [{ nonce: first.metadata.nonce }, { nonce: second.metadata.nonce }] });
    expect({ leaves: await store.leaves(stream, 0n, 5) }).toMatchObject({
      leaves: 'leaves' in sent ? sent.leaves : [],
    });
    expect(await store.leaves(newStream(), 0n, 5)).toEqual([]);
    const again = { ...first, metadata: { ...first.metadata, nonce: systemIds.nonce() } };
    const repeated = await store.append(stream, [again, second], 'no_stream');
    const [stored] = await store.leaves(stream, 0n, 1);
    expect(repeated).toMatchObject({
      leaves: [{ nonce: again.metadata.nonce }, 'leaves' in sent ? sent.leaves[1] : null],
    });
    expect(stored?.nonce).toBe(first.metadata.nonce);
  });

  it('gives a stream back from its end, a part at a time', async () => {
    const stream = newStream();
    const events = Array.from({ length: 5 }, () => toAppend());
    await store.append(stream, events, 'no_stream');
    const ids = events.map(({ id }) => id).reverse();
    const back = async (before: bigint | null, atMost: number) =>
      (await store.readBackwards(stream, before, atMost)).map(({ id }) => id);

    expect(await back(null, 2)).toEqual(ids.slice(0, 2));
    expect(await back(3n, 2)).toEqual(ids.slice(2, 4));
    expect(await back(1n, 9)).toEqual(ids.slice(4));
    expect(await back(0n, 9)).toEqual([]);
    expect(await store.readBackwards(newStream(), null, 9)).toEqual([]);
    expect(await store.readBackwards(stream, 1n, 1)).toMatchObject([{ revision: 0n, type: 'DueDateSet.v1' }]);
  });

  it('gives back what was appended, in order, with where it lies', async () => {
    const stream = newStream();
    const events = [
      toAppend(),
      toAppend({ rag: 'amber', rule: null, percent: null, status: null, note: '£5 — 𝄞' }, 'ProgressReported.v2'),
    ];

    const appended = await store.append(stream, events, 'no_stream');
    const read = await all(store.read(stream));

    expect(read.map(({ id, event, metadata, revision }) => ({ id, event, metadata, revision }))).toEqual(
      events.map((event, n) => ({ ...event, revision: BigInt(n) })),
    );
    expect(appended).toMatchObject({ outcome: 'appended', revision: 1n, position: read[1]?.position });
    expect(read[0]!.position).toBeLessThan(read[1]!.position);
  });

  it('is empty for a stream that never was', async () => {
    expect(await all(store.read(newStream()))).toEqual([]);
  });

  it('tells who lost the race where the stream stands', async () => {
    const stream = newStream();

    expect(await store.append(stream, [toAppend()], 0n)).toEqual({ outcome: 'wrong-revision', actual: 'no_stream' });
    await store.append(stream, [toAppend(), toAppend()], 'no_stream');
    expect(await store.append(stream, [toAppend()], 0n)).toEqual({ outcome: 'wrong-revision', actual: 1n });
    expect(await store.append(stream, [toAppend()], 'no_stream')).toEqual({ outcome: 'wrong-revision', actual: 1n });
    expect(await all(store.read(stream))).toHaveLength(2);
  });

  it('answers the same ids with the same expectation as the first time', async () => {
    const stream = newStream();
    const events = [toAppend(), toAppend()];
    const first = await store.append(stream, events, 'no_stream');
    await store.append(stream, [toAppend()], 1n);

    expect(await store.append(stream, events, 'no_stream')).toEqual(first);
    expect(await all(store.read(stream))).toHaveLength(3);
  });

  it('refuses, once and for all, what the store will not take', async () => {
    const tooMuch = store.append(
      newStream(),
      [toAppend({ due: '2017-12-31', note: 'x'.repeat(1_100_000) })],
      'no_stream',
    );

    await expect(tooMuch).rejects.toBeInstanceOf(EventStoreRefused);
    await expect(tooMuch).rejects.toMatchObject({ reason: 'maximum-append-size-exceeded' });
    await expect(store.append(newStream(), [toAppend({ at: 0.5 })], 'no_stream')).rejects.toBeInstanceOf(NotStorable);
  });

  it('does not read an event that is not what its type says, and closes all the same', async () => {
    const stream = newStream();
    const reader = connect(server.url);
    const { event, metadata } = toAppend({ due: 'soon' });
    const stored = jsonEvent({ ...event, data: { due: 'soon' }, metadata: { ...toStoredMetadata(metadata) } });
    const own = new EventStoreDb(reader);
    await own.append(stream, [toAppend()], 'no_stream');
    await client.appendToStream(stream, stored);

    await expect(all(own.read(stream))).rejects.toBeInstanceOf(MalformedEvent);
    // The server has answered by then, and only who read all of it can close.
    await sleep(300);
    await reader.dispose();
  });
});

describe('an event store that goes away', () => {
  it('is asked again until it is back, and holds the append once', async () => {
    const database = await createTestDatabase();
    const first = await startEventStore({ databaseUrl: database.url });
    const { port } = first;
    const client = connect(first.url);
    const store = new EventStoreDb(client);
    const stream = newStream();
    await store.append(stream, [toAppend()], 'no_stream');
    await first.stop();

    const appending = store.append(stream, [toAppend()], 0n);
    const second = await startEventStore({ databaseUrl: database.url, port });

    expect(await appending).toMatchObject({ outcome: 'appended', revision: 1n });
    expect(await all(store.read(stream))).toHaveLength(2);
    await client.dispose();
    await second.stop();
    await database.drop();
  });

  it('is given up after a while', async () => {
    const client = connect('esdb://127.0.0.1:1?tls=false');
    const store = new EventStoreDb(client);

    await expect(store.append(newStream(), [toAppend()], 'no_stream')).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(all(store.read(newStream()))).rejects.toBeInstanceOf(EventStoreUnavailable);
    await client.dispose();
  });
});
