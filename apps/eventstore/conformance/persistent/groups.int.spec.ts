import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { END, streamNameFilter } from '@eventstore/db-client';
import { AllGroup, StreamGroup } from './given.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

describe('persistent subscriptions are created, updated, deleted and told of', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const notThere = { type: 'persistent-subscription-does-not-exist', code: 5 };

  it('create: a name is given once on a stream', async () => {
    const group = await StreamGroup.given(server.client, 0);
    await expect(group.create()).rejects.toMatchObject({
      type: 'persistent-subscription-exists',
      code: 6,
      streamName: group.stream,
      groupName: group.group,
    });
  });

  it('create: a batch that fills the buffer is refused', async () => {
    const given = StreamGroup.given(server.client, 0, { readBatchSize: 20, historyBufferSize: 20 });
    await expect(given).rejects.toMatchObject({ type: 'persistent-subscription-failed', code: 13 });
  });

  it('create: a position after the end of the log is refused', async () => {
    const group = new AllGroup(server.client);
    const startFrom = { commit: 2n ** 62n, prepare: 2n ** 62n };
    await expect(group.create({ startFrom })).rejects.toMatchObject({ type: 'persistent-subscription-failed' });
  });

  it('create: a filter by a pattern that is none is refused, and no group is made', async () => {
    const group = new AllGroup(server.client);
    await expect(group.create({}, streamNameFilter({ regex: '[' }))).rejects.toMatchObject({ code: 2 });
    await expect(group.create()).resolves.toBeUndefined();
  });

  it('create: whoever is told so may connect at once', async () => {
    const group = await StreamGroup.given(server.client, 0);
    expect((await group.consumer()).confirmed).toBe(true);
  });

  it('update: the new settings are told, and consumers are dropped', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const consumer = await group.consumer();
    await group.update({ maxRetryCount: 3, resolveLinkTos: true, startFrom: END });
    expect(await consumer.fails()).toMatchObject({ type: 'persistent-subscription-dropped', code: 1 });
    expect((await group.info()).settings).toMatchObject({ maxRetryCount: 3, resolveLinkTos: true, startFrom: END });
  });

  it('update: settings that cannot be are refused, and the old ones stay', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const consumer = await group.consumer();
    const update = group.update({ readBatchSize: 30, historyBufferSize: 20 });
    await expect(update).rejects.toMatchObject({ type: 'persistent-subscription-failed' });
    expect((await group.info()).settings.readBatchSize).toBe(20);
    expect(consumer.error).toBeUndefined();
  });

  it('delete: consumers are dropped, and the group is not there any more', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const consumer = await group.consumer();
    await group.delete();
    expect(await consumer.fails()).toMatchObject({ type: 'persistent-subscription-dropped', code: 1 });
    await expect(group.info()).rejects.toMatchObject(notThere);
    await expect(group.delete()).rejects.toMatchObject(notThere);
    await expect(group.update({})).rejects.toMatchObject(notThere);
    await expect(group.replay()).rejects.toMatchObject(notThere);
    expect((await group.consumer()).error).toMatchObject(notThere);
  });

  it('list: the groups of a stream; not found if it never had one', async () => {
    const group = await StreamGroup.given(server.client, 0);
    const named = async (stream: string) =>
      (await server.client.listPersistentSubscriptionsToStream(stream)).map(({ groupName }) => groupName);
    expect(await named(group.stream)).toEqual(['g']);
    await group.delete();
    expect(await named(group.stream)).toEqual([]);
    await expect(named(`${group.stream}-never`)).rejects.toMatchObject(notThere);
  });

  it('list: all groups', async () => {
    const [stream, all] = [await StreamGroup.given(server.client, 0), new AllGroup(server.client)];
    await all.create();
    const listed = await server.client.listAllPersistentSubscriptions();
    const keys = listed.map(({ eventSource, groupName }) => `${eventSource}::${groupName}`);
    expect(keys).toEqual(expect.arrayContaining([`${stream.stream}::g`, `$all::${all.group}`]));
  });

  it('info: counts what was pushed, and per consumer', async () => {
    const group = await StreamGroup.given(server.client, 2, { extraStatistics: true });
    const consumer = await group.consumer(5);
    await consumer.ack(...(await consumer.has(2)));
    const info = await group.infoThat(({ stats }) => stats.totalInFlightMessages === 0);
    expect(info.stats).toMatchObject({ totalItems: 2n, lastKnownEventRevision: 1n, readBufferCount: 0 });
    expect(info.connections).toMatchObject([{ totalItems: 2n, availableSlots: 5, inFlightMessages: 0, from: '' }]);
    expect([...(info.connections[0]?.extraStatistics?.keys() ?? [])]).toEqual(
      expect.arrayContaining(['mean', 'median', 'fastest', 'quintile 1', 'quintile 5', '90%', '99.9%', 'highest']),
    );
  });

  it('info: counts the latest live events, as many as the live buffer holds', async () => {
    const group = await StreamGroup.given(server.client, 2, { liveBufferSize: 2 });
    await group.write(3, 5);
    const info = await group.infoThat(({ stats }) => stats.lastKnownEventRevision === 4n);
    expect(info.stats).toMatchObject({ readBufferCount: 5, liveBufferCount: 2n, totalItems: 0n });
  });
});
