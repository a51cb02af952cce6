import {
  AccessDeniedError,
  persistentSubscriptionToStreamSettingsFromDefaults,
  type EventStoreDBClient,
  type JSONEventType,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { append, eventStoreWithUsers, link, outcome } from '../testing/event-store-with-users.js';

const store = eventStoreWithUsers();

describe('persistent subscriptions', () => {
  const GROUP = 'group';
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start', resolveLinkTos: true });
  const create = (client: EventStoreDBClient, of = store.stream) =>
    client.createPersistentSubscriptionToStream(of, GROUP, settings);
  const first = async (client: EventStoreDBClient, of = store.stream) => {
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
    expect(await outcome(client.updatePersistentSubscriptionToStream(store.stream, GROUP, settings))).toBe('allowed');
    expect(await outcome(client.replayParkedMessagesToStream(store.stream, GROUP))).toBe('allowed');
    expect(await outcome(client.deletePersistentSubscriptionToStream(store.stream, GROUP))).toBe('allowed');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('allowed');
  });
  it('are managed by nobody else', async () => {
    await create(store.as('admin'));
    const client = store.as('bob');
    expect(await outcome(create(client, `other-${store.stream}`))).toBe('denied');
    expect(await outcome(client.updatePersistentSubscriptionToStream(store.stream, GROUP, settings))).toBe('denied');
    expect(await outcome(client.replayParkedMessagesToStream(store.stream, GROUP))).toBe('denied');
    expect(await outcome(client.deletePersistentSubscriptionToStream(store.stream, GROUP))).toBe('denied');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('denied');
  });
  it('are told of to every user', async () => {
    await create(store.as('ops'));
    expect(await outcome(store.as('bob').getPersistentSubscriptionToStreamInfo(store.stream, GROUP))).toBe('allowed');
    expect(await outcome(store.as('bob').listAllPersistentSubscriptions())).toBe('allowed');
    expect(await outcome(store.anonymous().listAllPersistentSubscriptions())).toBe('denied');
  });
  it('are connected to by those who may read the stream', async () => {
    await append(store.as('admin'), store.stream);
    await create(store.as('ops'));
    await store.acl({ $r: 'ada' });
    expect(await first(store.as('bob'))).toBeInstanceOf(AccessDeniedError);
    expect(await first(store.as('ada'))).toHaveProperty('event.streamId', store.stream);
  });
  it('show a link that was followed only as far as their consumer may read', async () => {
    await append(store.as('admin'), store.stream);
    await store.acl({ $r: 'ada' });
    const links = `links-${store.stream}`;
    await store.as('bob').appendToStream(links, [link(store.stream)]);
    await create(store.as('ops'), links);
    const seen = await first(store.as('bob'), links);
    expect(seen).toHaveProperty('link.streamId', links);
    expect(seen.event).toBeUndefined();
    await store.as('admin').deletePersistentSubscriptionToStream(links, GROUP);
    await create(store.as('ops'), links);
    expect(await first(store.as('ada'), links)).toHaveProperty('event.streamId', store.stream);
  });
  it('tell who is connected', async () => {
    await append(store.as('bob'), store.stream);
    await create(store.as('ops'));
    const subscription = store.as('bob').subscribeToPersistentSubscriptionToStream(store.stream, GROUP);
    await new Promise((resolve) => subscription.once('data', resolve));
    const info = await store.as('ada').getPersistentSubscriptionToStreamInfo(store.stream, GROUP);
    await subscription.unsubscribe();
    expect(info.connections.map(({ username }) => username)).toEqual(['bob']);
  });
});
