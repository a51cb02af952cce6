import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { append, storedLog, type Stored, type StreamsClient } from '#apps/eventstore/testing/streams-client.js';
import { TwoLogs } from '#libs/testing/two-logs.js';
import { messageOf } from '../failure.js';
import { copyLog } from './copy-log.js';

let logs: TwoLogs;
beforeEach(async () => {
  logs = await TwoLogs.start();
});
afterEach(() => logs.stop());

const copy = () => copyLog({ from: logs.source.url, to: logs.target.url, tell: () => undefined });
const refusal = () =>
  copy().then(
    () => 'nothing was refused',
    (error: unknown) => messageOf(error),
  );

describe('a target that holds something else', () => {
  it.each([
    [
      'another event',
      async (stub: StreamsClient) => append(stub, 'mine', {}),
      /^The target holds something else: mine@0 stands where the source has orders@0\./,
    ],
    [
      'another event at its end',
      async (stub: StreamsClient) => {
        await copy();
        await append(stub, 'mine', {});
      },
      /: mine@0 is not in the source/,
    ],
    [
      'the same event with another byte',
      async (stub: StreamsClient, [first]: Stored[]) =>
        append(stub, 'orders', { id: first?.id ?? '', data: '{"n":2}' }),
      /: orders@0 has other data\./,
    ],
    [
      'the same event of another content type',
      async (stub: StreamsClient, [first]: Stored[]) =>
        append(stub, 'orders', { id: first?.id ?? '', data: '{"n":1}', contentType: 'application/octet-stream' }),
      /: orders@0 is application\/octet-stream, not application\/json\./,
    ],
    [
      'the same event with another id',
      async (stub: StreamsClient) => append(stub, 'orders', { data: '{"n":1}' }),
      /: orders@0 has the id /,
    ],
    [
      'the same events in another order',
      async (stub: StreamsClient, [first, second]: Stored[]) => {
        await append(stub, 'other', { id: second?.id ?? '' });
        await append(stub, 'orders', { id: first?.id ?? '', data: '{"n":1}' });
      },
      /: other@0 stands where the source has orders@0\./,
    ],
  ])('is refused when that is %s, and nothing is changed', async (_, plant, words) => {
    await append(logs.source.stub, 'orders', { data: '{"n":1}' });
    await append(logs.source.stub, 'other', {});
    await plant(logs.target.stub, await storedLog(logs.source.stub));
    const before = await storedLog(logs.target.stub);

    expect(await refusal()).toMatch(words);
    expect(await storedLog(logs.target.stub)).toEqual(before);
  });
});
