import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, PARK, type EventStoreDBClient } from '@eventstore/db-client';
import { AllGroup, eventsOf, StreamGroup } from './given.js';
import { numberOf, type TestConsumer } from './consumer.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';
import { until } from './until.js';

const parkedNumbers = async (client: EventStoreDBClient, stream: string) =>
  (await eventsOf(client, stream, true)).map(({ event }) => (event?.data as { n: number } | undefined)?.n);

describe('parked messages', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  /** A group all of whose events were parked, and the consumer that did it. */
  const given = async (events: number, settings = {}): Promise<[StreamGroup, TestConsumer]> => {
    const group = await StreamGroup.given(server.client, events, settings);
    const consumer = await group.consumer();
    for (let n = 1; n <= events; n++) await consumer.nack(PARK, await consumer.nth(n));
    await group.infoThat(({ stats }) => stats.parkedMessageCount === BigInt(events));
    return [group, consumer];
  };

  it('are links to the events, with the reason and the revision', async () => {
    const [group] = await given(2);
    const links = await eventsOf(server.client, group.streamOf('parked'));
    expect(links.map(({ event }) => [event?.type, Buffer.from(event?.data as Uint8Array).toString()])).toEqual([
      ['$>', `0@${group.stream}`],
      ['$>', `1@${group.stream}`],
    ]);
    expect(links[1]?.event?.metadata).toMatchObject({
      reason: "Client explicitly NAK'ed message.\nthe test says so",
      subscriptionEventNumber: 1,
    });
  });

  it('are pushed again at a replay, as links to the events, and are parked no more', async () => {
    const [group, consumer] = await given(2);
    await group.replay();
    await consumer.has(4);
    expect(consumer.numbers).toEqual([1, 2, 1, 2]);
    expect(consumer.pushed[2]).toMatchObject({ retryCount: 0, link: { streamId: group.streamOf('parked') } });
    expect(await parkedNumbers(server.client, group.streamOf('parked'))).toEqual([]);
    expect((await group.info()).stats.parkedMessageCount).toBe(0n);
  });

  it('go in order to another consumer, if the one that had them leaves', async () => {
    const [group, consumer] = await given(3);
    await group.replay();
    await consumer.has(6);
    await consumer.leave();
    const other = await group.consumer();
    await other.has(3);
    expect(other.pushed.map((event) => [numberOf(event), event.retryCount])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('leave a $tb behind when they are replayed, which only administrators may change', async () => {
    const [group] = await given(2);
    await group.replay();
    const { metadata } = await server.client.getStreamMetadata(group.streamOf('parked'));
    expect(metadata).toMatchObject({ truncateBefore: 2, acl: { readRoles: '$admins' } });
  });

  it('are replayed up to a revision of the parked stream', async () => {
    const [group, consumer] = await given(3);
    await group.replay(2);
    await consumer.has(5);
    expect(consumer.numbers).toEqual([1, 2, 3, 1, 2]);
    expect(await parkedNumbers(server.client, group.streamOf('parked'))).toEqual([3]);
  });

  it('are all replayed, though there are more than a page of them', async () => {
    const [group, consumer] = await given(60, { readBatchSize: 10, historyBufferSize: 20 });
    await group.replay();
    for (let n = 61; n <= 120; n++) await consumer.ack(await consumer.nth(n));
    expect(consumer.numbers.slice(60)).toEqual(consumer.numbers.slice(0, 60));
    await until(
      () => parkedNumbers(server.client, group.streamOf('parked')),
      (left) => left.length === 0,
    );
  });

  it('may be parked again, still as links to the events', async () => {
    const [group, consumer] = await given(1);
    await group.replay();
    await consumer.nack(PARK, await consumer.nth(2));
    await group.infoThat(({ stats }) => stats.parkedMessageCount === 1n);
    const [link] = await eventsOf(server.client, group.streamOf('parked'));
    expect(Buffer.from(link?.event?.data as Uint8Array).toString()).toBe(`0@${group.stream}`);
  });

  it('none of them: a replay does nothing', async () => {
    const group = await StreamGroup.given(server.client, 0);
    await expect(group.replay()).resolves.toBeUndefined();
    expect((await group.info()).status).toBe('Live');
  });

  it('wait for a consumer, if there is none', async () => {
    const [group, consumer] = await given(1);
    await consumer.leave();
    await group.infoThat(({ connections }) => connections.length === 0);
    await group.replay();
    expect((await group.info()).stats.retryBufferCount).toBe(1);
    await (await group.consumer()).nth(1);
  });

  it('are gone with their group', async () => {
    const [group] = await given(1);
    await group.delete();
    expect(await eventsOf(server.client, group.streamOf('parked'))).toEqual([]);
  });

  it('of a group on $all are no part of $all: it does not push them to itself', async () => {
    const group = new AllGroup(server.client);
    await group.create();
    await group.write('a', 1);
    const consumer = await group.consumer();
    await consumer.nack(PARK, await consumer.nth(1));
    await until(
      () => eventsOf(server.client, group.streamOf('parked')),
      (links) => links.length === 1,
    );
    const seen = [];
    for await (const { event } of server.client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 200 }))
      seen.push(event?.streamId);
    expect(seen).toContain(`${group.prefix}a`);
    expect(seen).not.toContain(group.streamOf('parked'));
  });
});
