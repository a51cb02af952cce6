import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DISPATCH_TO_SINGLE, PINNED, ROUND_ROBIN } from '@eventstore/db-client';
import { AllGroup, StreamGroup } from './given.js';
import type { TestConsumer } from './consumer.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';
import { until } from './until.js';

const together = (...consumers: TestConsumer[]) => consumers.reduce((sum, { pushed }) => sum + pushed.length, 0);

describe('the consumers of one persistent subscription', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const haveTogether = (count: number, ...consumers: TestConsumer[]) =>
    until(
      () => together(...consumers),
      (sum) => sum >= count,
    );

  it('RoundRobin: take turns', async () => {
    const group = await StreamGroup.given(server.client, 0, { consumerStrategyName: ROUND_ROBIN });
    const [a, b] = [await group.consumer(), await group.consumer()];
    await group.write(1, 4);
    await haveTogether(4, a, b);
    expect([a.numbers, b.numbers]).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('RoundRobin: one without room is passed over', async () => {
    const group = await StreamGroup.given(server.client, 0, { consumerStrategyName: ROUND_ROBIN });
    const [a, b] = [await group.consumer(1), await group.consumer()];
    await group.write(1, 4);
    await haveTogether(4, a, b);
    expect([a.numbers, b.numbers]).toEqual([[1], [2, 3, 4]]);
  });

  it('DispatchToSingle: the first gets all, as long as it has room', async () => {
    const group = await StreamGroup.given(server.client, 0, { consumerStrategyName: DISPATCH_TO_SINGLE });
    const [a, b] = [await group.consumer(3), await group.consumer()];
    await group.write(1, 5);
    await haveTogether(5, a, b);
    expect([a.numbers, b.numbers]).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('Pinned: the events of one stream go to one of them, others to others', async () => {
    const group = new AllGroup(server.client);
    await group.create({ consumerStrategyName: PINNED });
    const [a, b] = [await group.consumer(), await group.consumer()];
    for (const n of [1, 2, 3]) {
      await group.write('one', n);
      await group.write('two', n);
    }
    await haveTogether(6, a, b);
    const streams = [a, b].map(({ pushed }) => [...new Set(pushed.map(({ event }) => event?.streamId))]);
    expect(streams).toEqual([[`${group.prefix}one`], [`${group.prefix}two`]]);
  });

  it('Pinned: what has no room waits, and holds up only its own stream', async () => {
    const group = new AllGroup(server.client);
    await group.create({ consumerStrategyName: PINNED });
    const [a, b] = [await group.consumer(1), await group.consumer()];
    await group.write('one', 1, 2);
    await group.write('two', 3, 4);
    await haveTogether(3, a, b);
    expect([a.numbers, b.numbers]).toEqual([[1], [3, 4]]);
    await a.ack(await a.nth(1));
    await a.has(2);
    expect(a.numbers).toEqual([1, 2]);
  });

  it('Pinned: the streams of one that leaves go to those that stay', async () => {
    const group = new AllGroup(server.client);
    await group.create({ consumerStrategyName: PINNED });
    const [a, b] = [await group.consumer(), await group.consumer()];
    await group.write('one', 1);
    await a.has(1);
    await a.leave();
    expect(await b.nth(1)).toMatchObject({ retryCount: 1 });
  });

  it('one that leaves: what was in flight to it goes to the others first, counted', async () => {
    const group = await StreamGroup.given(server.client, 4);
    const first = await group.consumer(2);
    await first.has(2);
    await first.leave();
    await group.infoThat(({ connections }) => connections.length === 0);
    const second = await group.consumer();
    await second.has(4);
    expect(second.numbers).toEqual([1, 2, 3, 4]);
    expect(second.pushed.map(({ retryCount }) => retryCount)).toEqual([1, 1, 0, 0]);
  });

  it('one too many is refused; there is room again when one leaves', async () => {
    const group = await StreamGroup.given(server.client, 0, { maxSubscriberCount: 1 });
    const first = await group.consumer();
    expect((await group.consumer()).error).toMatchObject({ type: 'maximum-subscribers-reached', code: 9 });
    await first.leave();
    await group.infoThat(({ connections }) => connections.length === 0);
    expect((await group.consumer()).confirmed).toBe(true);
  });

  it('each event goes to one of many, none to two', async () => {
    const group = await StreamGroup.given(server.client, 0);
    await group.write(1, 100);
    const consumers = await Promise.all(Array.from({ length: 5 }, () => group.consumer(1)));
    for (const consumer of consumers) consumer.onPushed = (event) => void consumer.ack(event);
    await haveTogether(100, ...consumers);
    const pushed = consumers.flatMap(({ numbers }) => numbers).sort((a, b) => a - b);
    expect(pushed).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(consumers.every(({ numbers }) => numbers.length > 0)).toBe(true);
  });
});
