import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgresProcess, type PostgresProcess } from '#libs/testing/postgres-process.js';
import { startEventStore, type EventStore } from '../server.js';

const worked = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    () => false,
  );

const until = async (reached: () => boolean | Promise<boolean>) => {
  while (!(await reached())) await sleep(20);
};

describe('a persistent subscription whose Postgres is killed', () => {
  let postgres: PostgresProcess;
  let store: EventStore;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    postgres = await startPostgresProcess();
    store = await startEventStore({ databaseUrl: postgres.url });
    client = EventStoreDBClient.connectionString(store.url);
  }, 60_000);
  afterEach(async () => {
    await client.dispose();
    await store.stop();
    await postgres.stop();
  });

  const append = (n: number) => client.appendToStream('s', jsonEvent({ type: 'T', data: { n } }));

  it('parks what was to be parked meanwhile, once, and goes on by itself', async () => {
    await append(1);
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    const consumer = client.subscribeToPersistentSubscriptionToStream('s', 'g');
    const numbers: number[] = [];
    let killed: Promise<void> | undefined;
    consumer.on('data', (event) => {
      numbers.push((event.event?.data as { n: number }).n);
      killed ??= postgres.kill().then(() => consumer.nack('park', 'the test says so', event));
    });
    await until(() => killed !== undefined);
    await killed;
    const info = () => client.getPersistentSubscriptionToStreamInfo('s', 'g');
    await until(async () => (await info()).stats.outstandingMessagesCount === 0);
    expect((await info()).stats.parkedMessageCount).toBe(0n);

    await until(() => worked(postgres.start())); // the old one's memory may not be free at once
    await until(async () => (await info()).stats.parkedMessageCount === 1n);
    await until(() => worked(append(2)));
    await until(() => numbers.includes(2));

    const parked = [];
    for await (const { event } of client.readStream('$persistentsubscription-s::g-parked', { resolveLinkTos: true }))
      parked.push(event?.data);
    expect(parked).toEqual([{ n: 1 }]);
    expect(numbers.filter((n) => n === 1)).toHaveLength(1);
  }, 60_000);
});
