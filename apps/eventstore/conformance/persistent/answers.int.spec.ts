import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent, NO_STREAM, PARK, RETRY, SKIP, STOP } from '@eventstore/db-client';
import { eventsOf, StreamGroup } from './given.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';

describe('what a consumer answers', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const retries = ({ retryCount }: { retryCount: number }) => retryCount;

  it('ack: the message is done with', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const consumer = await group.consumer();
    await consumer.ack(await consumer.nth(1));
    const { stats } = await group.infoThat((info) => info.stats.outstandingMessagesCount === 0);
    expect(stats).toMatchObject({ totalInFlightMessages: 0, retryBufferCount: 0, totalItems: 1n });
  });

  it.each([SKIP, STOP] as const)('nack %s: the message is done with, and not parked', async (action) => {
    const group = await StreamGroup.given(server.client, 2);
    const consumer = await group.consumer(1);
    await consumer.nack(action, await consumer.nth(1));
    await consumer.has(2);
    expect(consumer.numbers).toEqual([1, 2]);
    expect(await eventsOf(server.client, group.streamOf('parked'))).toEqual([]);
  });

  it('nack retry: it comes again at once, counted, before what is later', async () => {
    const group = await StreamGroup.given(server.client, 3);
    const consumer = await group.consumer(1);
    await consumer.nack(RETRY, await consumer.nth(1));
    await consumer.ack(await consumer.nth(2));
    await consumer.has(3);
    expect(consumer.numbers).toEqual([1, 1, 2]);
    expect(consumer.pushed.map(retries)).toEqual([0, 1, 0]);
  });

  it('nack retry as often as is allowed: it is parked then', async () => {
    const group = await StreamGroup.given(server.client, 1, { maxRetryCount: 2 });
    const consumer = await group.consumer();
    for (const delivery of [1, 2, 3]) await consumer.nack(RETRY, await consumer.nth(delivery));
    await group.infoThat((info) => info.stats.parkedMessageCount === 1n);
    expect(consumer.pushed.map(retries)).toEqual([0, 1, 2]);
    const [parked] = await eventsOf(server.client, group.streamOf('parked'));
    expect(parked?.event?.metadata).toMatchObject({ reason: 'Reached retry count of 2' });
  });

  it('nothing in time: it comes again, counted', async () => {
    const group = await StreamGroup.given(server.client, 2, { messageTimeout: 100 });
    const consumer = await group.consumer();
    await consumer.has(2);
    await consumer.ack(await consumer.nth(2));
    const again = await consumer.nth(3);
    expect(again).toMatchObject({ retryCount: 1, event: { data: { n: 1 } } });
  });

  it('nothing in time: the room that it took is free again', async () => {
    const group = await StreamGroup.given(server.client, 1, { messageTimeout: 100 });
    const consumer = await group.consumer(1);
    await consumer.has(2);
    expect(consumer.pushed.slice(0, 2).map(retries)).toEqual([0, 1]);
  });

  it('nothing in time, as often as is allowed: it is parked then', async () => {
    const group = await StreamGroup.given(server.client, 1, { messageTimeout: 50, maxRetryCount: 1 });
    const consumer = await group.consumer();
    await group.infoThat((info) => info.stats.parkedMessageCount === 1n);
    expect(consumer.pushed.map(retries)).toEqual([0, 1]);
  });

  it('several at once, in one answer', async () => {
    const group = await StreamGroup.given(server.client, 3);
    const consumer = await group.consumer(3);
    await consumer.nack(PARK, ...(await consumer.has(3)));
    const { stats } = await group.infoThat((info) => info.stats.parkedMessageCount === 3n);
    expect(stats.outstandingMessagesCount).toBe(0);
  });

  it('for a message that another consumer has: it is answered all the same', async () => {
    const group = await StreamGroup.given(server.client, 2);
    const first = await group.consumer(1);
    const second = await group.consumer(1);
    await first.has(1);
    await second.ack(await first.nth(1));
    await group.infoThat((info) => info.stats.totalInFlightMessages === 1);
    await second.nth(1);
    expect([first.numbers, second.numbers]).toEqual([[1], [2]]);
  });

  it('twice, or for what it never had: nothing happens', async () => {
    const group = await StreamGroup.given(server.client, 2);
    const other = await StreamGroup.given(server.client, 1);
    const consumer = await group.consumer(1);
    const foreign = await (await other.consumer()).nth(1);
    await consumer.ack(foreign);
    await consumer.ack(await consumer.nth(1));
    await consumer.ack(await consumer.nth(1));
    await consumer.has(2);
    expect((await group.info()).stats.totalInFlightMessages).toBe(1);
  });

  it('for each of two events with one id: both are answered, and no room is lost', async () => {
    const group = await StreamGroup.given(server.client, 0);
    const event = jsonEvent({ id: randomUUID(), type: 'Numbered', data: { n: 1 } });
    await server.client.appendToStream(group.stream, event, { expectedRevision: NO_STREAM });
    await server.client.appendToStream(group.stream, event, { expectedRevision: 0n });
    const consumer = await group.consumer(2);
    await consumer.has(2);
    await consumer.ack(await consumer.nth(1));
    await consumer.ack(await consumer.nth(2));
    const { connections } = await group.infoThat((info) => info.stats.totalInFlightMessages === 0);
    expect(connections[0]).toMatchObject({ availableSlots: 2 });
  });
});
