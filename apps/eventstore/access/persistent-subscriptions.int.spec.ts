import {
  AccessDeniedError,
  persistentSubscriptionToStreamSettingsFromDefaults,
  type EventStoreDBClient,
  type JSONEventType,
} from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { append, EventStoreWithUsers, link, outcome, setAcl } from '#libs/testing/event-store-with-users.js';

let store: EventStoreWithUsers;
let stream: string;
beforeAll(async () => {
  store = await EventStoreWithUsers.start();
});
afterAll(() => store.stop());
beforeEach(() => {
  stream = `s-${randomUUID()}`;
});
afterEach(() => store.forgetClients());

describe('persistent subscriptions', () => {
  const GROUP = 'group';
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start', resolveLinkTos: true });
  const create = (client: EventStoreDBClient, of = stream) =>
    client.createPersistentSubscriptionToStream(of, GROUP, settings);
  const first = async (client: EventStoreDBClient, of = stream) => {
    const subscription = client.subscribeToPersistentSubscriptionToStream<JSONEventType>(of, GROUP);
    const heard = await new Promise<unknown>((resolve) => {
      subscription.once('data', resolve);
      subscription.once('error', resolve);
    });
    await subscription.unsubscribe();
    return heard as { event?: object; link?: object };
  };

  it.each(['admin', 'ops'] as const)('are managed by %s', async (name) => {
    const client = store.as(name);
    expect(await outcome(create(client))).toBe('allowed');
    expect(await outcome(client.updatePersistentSubscriptionToStream(stream, GROUP, settings))).toBe('allowed');
    expect(await outcome(client.replayParkedMessagesToStream(stream, GROUP))).toBe('allowed');
    expect(await outcome(client.deletePersistentSubscriptionToStream(stream, GROUP))).toBe('allowed');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('allowed');
  });
  it('are managed by nobody else', async () => {
    await create(store.as('admin'));
    const client = store.as('bob');
    expect(await outcome(create(client, `other-${stream}`))).toBe('denied');
    expect(await outcome(client.updatePersistentSubscriptionToStream(stream, GROUP, settings))).toBe('denied');
    expect(await outcome(client.replayParkedMessagesToStream(stream, GROUP))).toBe('denied');
    expect(await outcome(client.deletePersistentSubscriptionToStream(stream, GROUP))).toBe('denied');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('denied');
  });
  it('are told of to every user', async () => {
    await create(store.as('ops'));
    expect(await outcome(store.as('bob').getPersistentSubscriptionToStreamInfo(stream, GROUP))).toBe('allowed');
    expect(await outcome(store.as('bob').listAllPersistentSubscriptions())).toBe('allowed');
    expect(await outcome(store.anonymous().listAllPersistentSubscriptions())).toBe('denied');
  });
  it('are connected to by those who may read the stream', async () => {
    await append(store.as('admin'), stream);
    await create(store.as('ops'));
    await setAcl(store, stream, { $r: 'ada' });
    expect(await first(store.as('bob'))).toBeInstanceOf(AccessDeniedError);
    expect(await first(store.as('ada'))).toHaveProperty('event.streamId', stream);
  });
  it('show a link that was followed only as far as their consumer may read', async () => {
    await append(store.as('admin'), stream);
    await setAcl(store, stream, { $r: 'ada' });
    const links = `links-${stream}`;
    await store.as('bob').appendToStream(links, [link(stream)]);
    await create(store.as('ops'), links);
    const seen = await first(store.as('bob'), links);
    expect(seen).toHaveProperty('link.streamId', links);
    expect(seen.event).toBeUndefined();
    await store.as('admin').deletePersistentSubscriptionToStream(links, GROUP);
    await create(store.as('ops'), links);
    expect(await first(store.as('ada'), links)).toHaveProperty('event.streamId', stream);
  });
  it('tell who is connected', async () => {
    await append(store.as('bob'), stream);
    await create(store.as('ops'));
    const subscription = store.as('bob').subscribeToPersistentSubscriptionToStream(stream, GROUP);
    await new Promise((resolve) => subscription.once('data', resolve));
    const info = await store.as('ada').getPersistentSubscriptionToStreamInfo(stream, GROUP);
    await subscription.unsubscribe();
    expect(info.connections.map(({ username }) => username)).toEqual(['bob']);
  });
});
