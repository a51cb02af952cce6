import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { startEventStore } from '#apps/eventstore/server.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { AnotherLog } from './errors.js';
import { connect } from './event-store.js';
import { eventAt } from './event-at.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { Batch, SubscribeOptions } from './batch.js';
import { subscribe } from './subscribe.js';

type Server = Awaited<ReturnType<typeof startEventStore>>;

describe('a subscription to our streams', () => {
  let database: TestDatabase;
  let server: Server;
  let client: EventStoreDBClient;
  let stop: AbortController;
  const interruptions: Error[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    server = await startEventStore({ databaseUrl: database.url });
    client = connect(server.url);
    stop = new AbortController();
    interruptions.length = 0;
  });

  afterEach(async () => {
    stop.abort();
    await client.dispose();
    await server.stop();
    await database.drop();
  });

  const append = (stream: string, ...numbers: number[]) =>
    client.appendToStream(
      stream,
      numbers.map((n) => jsonEvent({ id: randomUUID(), type: 'T', data: { n } })),
    );

  const open = (options: Partial<SubscribeOptions> = {}) =>
    subscribe(client, {
      streams: String.raw`^(\$\$)?report-`,
      from: null,
      atMost: 100,
      signal: stop.signal,
      onInterrupted: (error) => interruptions.push(error),
      ...options,
    });

  /** Batches up to the first that `enough` says yes to. */
  const until = async (batches: AsyncGenerator<Batch>, enough: (batch: Batch) => boolean): Promise<Batch[]> => {
    const list: Batch[] = [];
    for (;;) {
      const { value, done } = (await batches.next()) as IteratorResult<Batch, undefined>;
      if (done) return list;
      list.push(value);
      if (enough(value)) return list;
    }
  };

  const caughtUp = ({ caughtUp }: Batch) => caughtUp;
  const numbers = (batches: readonly Batch[]) =>
    batches.flatMap(({ events }) => events).map(({ data }) => (data as { n?: number }).n);

  it('gives what was there in batches, tells that it caught up, and goes on with what comes', async () => {
    await append('report-a', 1, 2, 3);
    await append('elsewhere', 99);
    await append('report-b', 4, 5);
    const batches = open({ atMost: 2 });

    const before = await until(batches, caughtUp);
    await append('elsewhere', 99);
    await append('report-a', 6);
    const after = await until(batches, ({ events }) => events.length > 0);

    expect(numbers(before)).toEqual([1, 2, 3, 4, 5]);
    for (const { events } of before) expect(events.length).toBeLessThanOrEqual(2);
    expect(before.slice(0, -1).some(caughtUp)).toBe(false);
    expect(numbers(after)).toEqual([6]);
    expect(after.at(-1)).toMatchObject({ caughtUp: true });
  });

  it('tells that it caught up on an empty log', async () => {
    const batches = await until(open(), caughtUp);

    expect(numbers(batches)).toEqual([]);
  });

  it('gives settings of our streams as well', async () => {
    await append('report-a', 1);
    await client.setStreamMetadata('report-a', { $maxCount: 5 });
    await client.setStreamMetadata('elsewhere', { $maxCount: 5 });

    const batches = await until(open(), caughtUp);

    expect(batches.flatMap(({ events }) => events).map(({ stream, type }) => [stream, type])).toEqual([
      ['report-a', 'T'],
      ['$$report-a', '$metadata'],
    ]);
  });

  it('goes on after the last event handled', async () => {
    await append('report-a', 1, 2, 3);
    const [first] = await until(open({ atMost: 1 }), () => true);

    expect(numbers([first!])).toEqual([1]);
    expect(numbers(await until(open({ from: first!.checkpoint }), caughtUp))).toEqual([2, 3]);
  });

  it('moves on over what the filter leaves out, once nothing waits', async () => {
    await append('report-a', 1);
    for (let n = 0; n < 12; n++) await append('elsewhere', ...Array.from({ length: 100 }, () => n));

    const batches = await until(open(), caughtUp);
    const [event] = batches.flatMap(({ events }) => events);
    const checkpoint = batches.at(-1)!.checkpoint!;

    expect(checkpoint.last).toEqual({ id: event?.id, position: event?.position });
    expect(checkpoint.position).toBeGreaterThan(event!.position);
    await append('report-a', 2);
    expect(numbers(await until(open({ from: checkpoint }), ({ events }) => events.length > 0))).toEqual([2]);
  });

  it('refuses a log that does not hold the last event, saying so', async () => {
    await append('report-a', 1, 2);
    const [batch] = await until(open({ atMost: 1 }), () => true);
    const { last, position } = batch!.checkpoint!;
    const from = (place: Partial<NonNullable<Checkpoint['last']>>): Checkpoint => ({
      position,
      last: { ...last!, ...place },
    });

    for (const checkpoint of [
      from({ id: randomUUID() }),
      from({ position: last!.position + 1_000_000n }),
      from({ position: last!.position + 1n }),
    ]) {
      const reading = open({ from: checkpoint }).next();
      await expect(reading).rejects.toBeInstanceOf(AnotherLog);
      await expect(reading).rejects.toThrow('another one, or an older copy');
    }
  });

  it('goes on after the last event handled, or begins, where the log has no event at the checkpoint', async () => {
    await append('report-a', 1);
    const [batch] = await until(open(), caughtUp);
    const { last } = batch!.checkpoint!;
    await append('report-a', 2);
    const position = last!.position + 1n;

    expect(numbers(await until(open({ from: { position, last } }), caughtUp))).toEqual([2]);
    expect(numbers(await until(open({ from: { position, last: null } }), caughtUp))).toEqual([1, 2]);
    expect(interruptions).toEqual([]);
  });

  it('finds the event at a position, and none where none begins', async () => {
    await append('report-a', 1);
    const [{ events } = { events: [] }] = await until(open(), caughtUp);
    const [event] = events;

    expect(event).toMatchObject((await eventAt(client, event!.position))!);
    expect(await eventAt(client, event!.position + 1n)).toBeNull();
  });

  it('connects again when the server comes back, and misses and repeats nothing', async () => {
    await append('report-a', 1, 2);
    const batches = open();
    const before = await until(batches, caughtUp);

    const { port } = server;
    await server.stop();
    server = await startEventStore({ databaseUrl: database.url, port });
    const other = connect(server.url);
    await other.appendToStream('report-a', jsonEvent({ type: 'T', data: { n: 3 } }));
    await other.dispose();
    const after = await until(batches, ({ events }) => events.length > 0);

    expect(numbers(before)).toEqual([1, 2]);
    expect(numbers(after)).toEqual([3]);
    expect(interruptions).not.toEqual([]);
  });

  it('ends when it is told to, while it waits', async () => {
    const batches = open();
    await until(batches, caughtUp);
    const next = batches.next();
    stop.abort();

    expect(await next).toEqual({ value: undefined, done: true });
  });
});
