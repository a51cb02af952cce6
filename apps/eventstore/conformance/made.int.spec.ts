import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { persistentSubscriptionToStreamSettingsFromDefaults } from '@eventstore/db-client';
import { streamsClient, storedLog } from '../testing/streams-client.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { connect } from '#libs/event-store/connect.js';
import { endOf, made } from './made.js';
import { AllGroup, eventsOf, StreamGroup, write } from './persistent/given.js';

let store: TestEventStore;
beforeAll(async () => {
  store = await startTestEventStore();
});
afterAll(() => store.stop());

it('the suite removes the groups and streams that it made, and nobody else’s', async () => {
  const client = connect(store.url);
  await write(client, 'theirs', 1);
  const settings = persistentSubscriptionToStreamSettingsFromDefaults();
  await client.createPersistentSubscriptionToStream('theirs', 'g', settings);
  const since = await endOf(client);
  const [group, ended, all] = [
    await StreamGroup.given(client, 2),
    await StreamGroup.given(client, 1),
    new AllGroup(client),
  ];
  await all.write('a', 1, 3);
  await all.create();
  await client.tombstoneStream(ended.stream);
  await made.removeFrom(client, since);

  const left = await client.listAllPersistentSubscriptions();
  expect(left.map(({ eventSource, groupName }) => [eventSource, groupName])).toEqual([['theirs', 'g']]);
  expect(await eventsOf(client, group.stream)).toEqual([]);
  expect(await eventsOf(client, `${all.prefix}a`)).toEqual([]);
  expect(await eventsOf(client, 'theirs')).toHaveLength(1);
  const stub = streamsClient(store.url);
  expect((await storedLog(stub)).filter(({ stream }) => stream === `$$${ended.stream}`)).toEqual([]);
  stub.close();
  await client.dispose();
});
