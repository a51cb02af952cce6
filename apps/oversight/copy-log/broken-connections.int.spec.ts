import { expect, it } from '@jest/globals';
import { append, storedLog, type Stored } from '#apps/eventstore/testing/streams-client.js';
import { fragileWay } from '#libs/testing/fragile-way.js';
import { TwoLogs } from '#libs/testing/two-logs.js';
import { copyLog } from './copy-log.js';

const TOMBSTONE = String(2n ** 63n - 1n);

const byStream = (log: Stored[]) => {
  const streams: Record<string, Stored[]> = {};
  for (const event of log)
    (streams[event.stream] ??= []).push(event.revision === TOMBSTONE ? { ...event, id: 'its own' } : event);
  return streams;
};

it('copying goes on when connections break in the middle: nothing twice, nothing lost', async () => {
  const logs = await TwoLogs.start();
  const { stub, client } = logs.source;
  for (let n = 0; n < 60; n++) {
    await append(stub, `orders-${n % 7}`, { data: JSON.stringify({ n, text: 'x'.repeat(4000) }) }, {});
    if (n % 25 === 10) await client.deleteStream('orders-1');
  }
  await client.tombstoneStream('orders-2');
  const [reading, writing] = [
    await fragileWay(logs.source.url, 100_000, 4),
    await fragileWay(logs.target.url, 40_000, 10),
  ];
  const { compared } = await copyLog({ from: reading.url, to: writing.url, tell: () => undefined });

  expect([reading.broken, writing.broken]).toEqual([4, 10]);
  expect(compared.displaced.count).toBe(2);
  expect(byStream(await storedLog(logs.target.stub))).toEqual(byStream(await storedLog(logs.source.stub)));
  await Promise.all([reading.close(), writing.close()]);
  await logs.stop();
});
