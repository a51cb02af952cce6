import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { eventsOf, StreamGroup, write } from './given.js';
import { TestConsumer } from './consumer.js';
import { until } from './until.js';

describe('persistent subscriptions after the embedded event store was started again', () => {
  let database: TestDatabase;
  let store: TestEventStore;
  let client: EventStoreDBClient;

  const start = async () => {
    store = await startTestEventStore(database.url);
    client = EventStoreDBClient.connectionString(store.url);
  };
  const restart = async () => {
    await client.dispose();
    await store.stop();
    await start();
  };
  beforeEach(async () => {
    database = await createTestDatabase();
    await start();
  });
  afterEach(async () => {
    await client.dispose();
    await store.stop();
    await database.drop();
  });

  it('are there with their settings', async () => {
    const { stream, group } = await StreamGroup.given(client, 1, { maxRetryCount: 3, liveBufferSize: 0 });
    const before = await client.getPersistentSubscriptionToStreamInfo(stream, group);
    await restart();
    expect((await client.getPersistentSubscriptionToStreamInfo(stream, group)).settings).toEqual(before.settings);
  });

  it('are written down as EventStoreDB writes them', async () => {
    await StreamGroup.given(client, 0);
    const [config] = await eventsOf(client, '$persistentSubscriptionConfig');
    expect(config?.event).toMatchObject({
      type: '$PersistentConfig',
      data: { version: '2', entries: [{ group: 'g', startPosition: '0', namedConsumerStrategy: 'RoundRobin' }] },
    });
    expect((await client.getStreamMetadata('$persistentSubscriptionConfig')).metadata).toMatchObject({ maxCount: 2 });
  });

  it('are gone if they were deleted', async () => {
    const group = await StreamGroup.given(client, 0);
    await group.delete();
    await restart();
    await expect(client.getPersistentSubscriptionToStreamInfo(group.stream, 'g')).rejects.toMatchObject({
      type: 'persistent-subscription-does-not-exist',
    });
  });

  it('go on after their checkpoint, with nothing left out', async () => {
    const group = await StreamGroup.given(client, 5, { checkPointUpperBound: 1 });
    const consumer = await group.consumer();
    await consumer.ack(...(await consumer.has(5)).slice(0, 2));
    await until(
      () => eventsOf(client, group.streamOf('checkpoint')),
      (all) => all.at(-1)?.event?.data === '1',
    );
    await restart();
    const again = await TestConsumer.connect(client, group.stream, group.group);
    await again.has(3);
    expect(again.numbers).toEqual([3, 4, 5]);
  });

  it('keep their filter, commas and all', async () => {
    await client.createPersistentSubscriptionToAll(
      'g',
      persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START }),
      { filter: streamNameFilter({ prefixes: ['a,b'] }) },
    );
    await restart();
    await write(client, 'a', 1);
    await write(client, 'a,b', 2);
    const consumer = await TestConsumer.connect(client, '$all', 'g');
    await consumer.has(1);
    expect(consumer.numbers).toEqual([2]);
  });

  it('hold on to what is parked, and can replay it', async () => {
    const group = await StreamGroup.given(client, 1);
    const consumer = await group.consumer();
    await consumer.nack('park', await consumer.nth(1));
    await group.infoThat(({ stats }) => stats.parkedMessageCount === 1n);
    await restart();
    await client.replayParkedMessagesToStream(group.stream, group.group);
    const again = await TestConsumer.connect(client, group.stream, group.group);
    const pushed = await again.has(2);
    expect(pushed.filter(({ link }) => link?.streamId === group.streamOf('parked'))).toHaveLength(1);
  });

  it('are refused, all of them, while what is written down makes no sense, and the rest goes on', async () => {
    const group = await StreamGroup.given(client, 1);
    await client.appendToStream('$persistentSubscriptionConfig', jsonEvent({ type: 'Nonsense', data: { a: 1 } }));
    await restart();
    await expect(client.getPersistentSubscriptionToStreamInfo(group.stream, 'g')).rejects.toMatchObject({ code: 14 });
    expect(await eventsOf(client, group.stream)).toHaveLength(1);
  });

  it('by RestartSubsystem too: consumers are dropped, groups go on', async () => {
    const group = await StreamGroup.given(client, 1);
    const consumer = await group.consumer();
    await client.restartPersistentSubscriptionSubsystem();
    expect(await consumer.fails()).toMatchObject({ type: 'persistent-subscription-dropped' });
    const again = await group.consumer();
    expect(await again.nth(1)).toMatchObject({ retryCount: 0 });
  });
});
