import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AllGroup, eventsOf, StreamGroup } from './given.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';
import { until } from './until.js';

describe('checkpoints of a persistent subscription', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  const commitIn = (data: unknown) => BigInt(/^C:(\d+)\/P:\1$/.exec(String(data))?.[1] ?? -1);
  const checkpointsIn = async (stream: string) =>
    (await eventsOf(server.client, stream)).map(({ event }) => [event?.type, event?.data]);

  it('are written when so many are answered', async () => {
    const group = await StreamGroup.given(server.client, 3, { checkPointUpperBound: 2, checkPointAfter: 60_000 });
    const consumer = await group.consumer();
    await consumer.ack(await consumer.nth(1));
    await consumer.ack(await consumer.nth(2));
    const checkpoints = await until(
      () => checkpointsIn(group.streamOf('checkpoint')),
      ({ length }) => length > 0,
    );
    expect(checkpoints).toEqual([['SubscriptionCheckpoint', '1']]);
    expect((await group.info()).stats.lastCheckpointedEventRevision).toBe(1n);
  });

  it('are written after a time, if enough are answered', async () => {
    const group = await StreamGroup.given(server.client, 3, { checkPointLowerBound: 2, checkPointAfter: 1 });
    const consumer = await group.consumer();
    await consumer.ack(...(await consumer.has(3)));
    const { stats } = await group.infoThat((info) => info.stats.lastCheckpointedEventRevision !== undefined);
    expect(stats.lastCheckpointedEventRevision).toBe(2n);
  });

  it('stop before the first message that is not answered', async () => {
    const group = await StreamGroup.given(server.client, 4, { checkPointLowerBound: 1, checkPointAfter: 1 });
    const consumer = await group.consumer();
    const [first, , third, fourth] = await consumer.has(4);
    if (!first || !third || !fourth) throw new Error('Too few.');
    await consumer.ack(first, third, fourth);
    const { stats } = await group.infoThat((info) => info.stats.lastCheckpointedEventRevision !== undefined);
    expect(stats.lastCheckpointedEventRevision).toBe(0n);
  });

  it('on $all name commit and prepare', async () => {
    const group = new AllGroup(server.client);
    await group.write('a', 1);
    await group.create({ checkPointUpperBound: 1 });
    const consumer = await group.consumer();
    const pushed = await consumer.nth(1);
    await consumer.ack(pushed);
    const checkpoints = await until(
      () => checkpointsIn(group.streamOf('checkpoint')),
      // Where others write too it may lie after the event, on what the filter left out.
      (all) => commitIn(all.at(-1)?.[1]) >= (pushed.commitPosition ?? 0n),
    );
    expect(checkpoints.at(-1)?.[0]).toBe('SubscriptionCheckpoint');
  });

  it('on $all pass what the filter leaves out, but nothing that waits for a consumer', async () => {
    const group = new AllGroup(server.client);
    const other = new AllGroup(server.client);
    await group.create({ checkPointLowerBound: 1, checkPointAfter: 1 });
    await group.write('a', 1);
    await other.write('b', 1, 20);
    const info = () => server.client.getPersistentSubscriptionToAllInfo(group.group);
    await until(info, ({ stats }) => stats.readBufferCount === 1);
    const consumer = await group.consumer();
    const pushed = await consumer.nth(1);
    const before = (await info()).stats.lastCheckpointedEventPosition;
    expect(before === undefined || before.commit < (pushed.commitPosition ?? 0n)).toBe(true);
    await consumer.ack(pushed);
    await until(
      info,
      ({ stats }) => (stats.lastCheckpointedEventPosition?.commit ?? 0n) >= (pushed.commitPosition ?? 0n),
    );
  });

  it('are where the group goes on after an update', async () => {
    const group = await StreamGroup.given(server.client, 4, { checkPointUpperBound: 2 });
    const consumer = await group.consumer();
    await consumer.ack(...(await consumer.has(4)).slice(0, 2));
    await group.infoThat((info) => info.stats.lastCheckpointedEventRevision === 1n);
    await until(
      () => checkpointsIn(group.streamOf('checkpoint')),
      ({ length }) => length > 0,
    );
    await group.update({ checkPointUpperBound: 2 });
    const again = await group.consumer();
    await again.has(2);
    expect(again.numbers).toEqual([3, 4]);
  });

  it('are gone with their group: one of the same name starts anew', async () => {
    const group = await StreamGroup.given(server.client, 2, { checkPointUpperBound: 1 });
    const consumer = await group.consumer();
    await consumer.ack(...(await consumer.has(2)));
    await group.infoThat((info) => info.stats.lastCheckpointedEventRevision === 1n);
    await group.delete();
    await group.create();
    const again = await group.consumer();
    await again.has(2);
    expect(again.numbers).toEqual([1, 2]);
  });
});
