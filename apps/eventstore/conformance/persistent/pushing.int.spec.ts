import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { binaryEvent, END } from '@eventstore/db-client';
import { AllGroup, eventsOf, StreamGroup } from './given.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

describe('a persistent subscription pushes events to its consumers', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  it('from the start: what was there, then what comes, in order', async () => {
    const group = await StreamGroup.given(server.client, 3);
    const consumer = await group.consumer();
    await consumer.has(3);
    await group.write(4, 5);
    await consumer.has(5);
    expect(consumer.numbers).toEqual([1, 2, 3, 4, 5]);
  });

  it('from the end: only what is written after it was created, though nobody was connected then', async () => {
    const group = await StreamGroup.given(server.client, 3, { startFrom: END });
    await group.write(4);
    const consumer = await group.consumer();
    await consumer.has(1);
    expect(consumer.numbers).toEqual([4]);
  });

  it('from a revision, which is included', async () => {
    const group = await StreamGroup.given(server.client, 3, { startFrom: 1n });
    const consumer = await group.consumer();
    await consumer.has(2);
    expect(consumer.numbers).toEqual([2, 3]);
  });

  it('from a revision that is still to come: nothing before it', async () => {
    const group = await StreamGroup.given(server.client, 1, { startFrom: 3n });
    const consumer = await group.consumer();
    await group.write(2, 5);
    await consumer.has(2);
    expect(consumer.numbers).toEqual([4, 5]);
  });

  it('of $all that pass its filter, whatever their stream', async () => {
    const group = new AllGroup(server.client);
    await group.write('a', 1);
    await group.create();
    const consumer = await group.consumer();
    await consumer.has(1);
    await group.write('b', 2);
    await consumer.has(2);
    expect(consumer.numbers).toEqual([1, 2]);
    expect(consumer.pushed.map(({ event }) => event?.streamId)).toEqual([`${group.prefix}a`, `${group.prefix}b`]);
  });

  it('of $all from the position of an event, which is included', async () => {
    const group = new AllGroup(server.client);
    await group.write('a', 1, 3);
    const [, second] = await eventsOf(server.client, `${group.prefix}a`);
    if (!second?.event?.position) throw new Error('No position.');
    await group.create({ startFrom: second.event.position });
    const consumer = await group.consumer();
    await consumer.has(2);
    expect(consumer.numbers).toEqual([2, 3]);
  });

  it('all of a long history, in order, though its buffers are small', async () => {
    const group = await StreamGroup.given(server.client, 300, {
      historyBufferSize: 20,
      readBatchSize: 10,
      liveBufferSize: 5,
    });
    const consumer = await group.consumer(7);
    for (let n = 1; n <= 300; n++) {
      if (n === 100) await group.write(301, 400);
      await consumer.ack(await consumer.nth(n));
    }
    for (let n = 301; n <= 400; n++) await consumer.ack(await consumer.nth(n));
    expect(consumer.numbers).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
  });

  it('all that is written faster than it is consumed, in order, though it was live', async () => {
    const group = await StreamGroup.given(server.client, 0, {
      historyBufferSize: 20,
      readBatchSize: 10,
      liveBufferSize: 5,
    });
    const consumer = await group.consumer(3);
    await group.write(1, 150);
    await group.infoThat(({ status }) => status.startsWith('Behind'));
    for (let n = 1; n <= 150; n++) await consumer.ack(await consumer.nth(n));
    expect(consumer.numbers).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    await group.infoThat(({ status, stats }) => status === 'Live' && stats.outstandingMessagesCount === 0);
  });

  it('no more than a consumer has room for', async () => {
    const group = await StreamGroup.given(server.client, 5);
    const consumer = await group.consumer(2);
    const [first] = await consumer.has(2);
    if (!first) throw new Error('Nothing was pushed.');
    const before = await group.info();
    expect(before.stats.totalInFlightMessages).toBe(2);
    expect(before.connections[0]).toMatchObject({ inFlightMessages: 2, availableSlots: 0 });
    await consumer.ack(first);
    await consumer.has(3);
    expect(consumer.numbers).toEqual([1, 2, 3]);
  });

  it('no more into memory than its buffer holds, while nobody answers', async () => {
    const group = await StreamGroup.given(server.client, 200, { historyBufferSize: 30, readBatchSize: 10 });
    const consumer = await group.consumer(5);
    await consumer.has(5);
    await group.write(201, 400);
    const { stats } = await group.info();
    expect(stats.readBufferCount + stats.totalInFlightMessages).toBeLessThanOrEqual(35);
  });

  it('with link and event, if it resolves links', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const links = await StreamGroup.given(server.client, 0, { resolveLinkTos: true });
    await server.client.appendToStream(links.stream, [
      binaryEvent({ type: '$>', data: Buffer.from(`0@${group.stream}`) }),
    ]);
    const pushed = await (await links.consumer()).nth(1);
    expect(pushed.link).toMatchObject({ type: '$>', streamId: links.stream });
    expect(pushed.event).toMatchObject({ type: 'Numbered', streamId: group.stream });
    expect(pushed.event?.position).toEqual(pushed.link?.position);
  });

  it('of a stream that was ended for good to nobody: consumers are dropped', async () => {
    const group = await StreamGroup.given(server.client, 1);
    await group.delete();
    await server.client.tombstoneStream(group.stream);
    await group.create();
    const consumer = await group.consumer();
    expect(await consumer.fails()).toMatchObject({ type: 'persistent-subscription-dropped' });
  });
});
