import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { append, storedLog, type Stored } from '#apps/eventstore/testing/streams-client.js';
import { TwoLogs, type TestLog } from '#libs/testing/two-logs.js';
import { messageOf } from '../failure.js';
import { copyLog } from './copy-log.js';

const TOMBSTONE = String(2n ** 63n - 1n);
const MOST = 1_048_576;

let logs: TwoLogs;
afterEach(() => logs.stop());

const copy = (from = logs.source, to = logs.target) => copyLog({ from: from.url, to: to.url, tell: () => undefined });
const withoutTombstoneIds = (log: Stored[]) =>
  log.map((event) => (event.revision === TOMBSTONE ? { ...event, id: 'its own' } : event));
const sealed = () => `recommendation-${randomUUID()}`;

/** How many events the log begins with that no one wrote. */
const beginningOf = async ({ client }: TestLog): Promise<number> => {
  let events = 0;
  try {
    for await (const { event } of client.readStream('$$$scavenges')) if (event) events++;
  } catch {
    return 0;
  }
  return events;
};

/** What a real EventStoreDB takes, and ours has taken since it was seen to. */
const writeAsSeen = async ({ stub, client }: TestLog): Promise<string> => {
  const [ended, large] = [sealed(), sealed()];
  const settings = (n: number) => ({ type: '$metadata', data: `{"$maxCount":${n}}` });
  await append(stub, ended, {}, {});
  await append(stub, `$$${ended}`, settings(1));
  await client.tombstoneStream(ended);
  await append(stub, `$$${ended}`, settings(2));
  await append(stub, large, { data: JSON.stringify('x'.repeat(MOST - 100)), type: 'T'.repeat(2000) });
  await append(stub, `$$${ended}`, settings(3));
  const metadata = (bytes: number) => ({ metadata: JSON.stringify('m'.repeat(bytes)) });
  await append(stub, large, { data: JSON.stringify('y'.repeat(MOST - 2)), ...metadata(700_000) }, { data: '' });
  await append(stub, large, metadata(600_000), metadata(600_000));
  return ended;
};

describe('copying between logs that begin in other ways', () => {
  it.each([
    ['both as EventStoreDB’s', []],
    ['the source as ours before', ['source'] as const],
    ['the target as ours before', ['target'] as const],
  ])('keeps metadata of ended streams, the largest data and large metadata, and the root: %s', async (_, older) => {
    logs = await TwoLogs.start(...older);
    const ended = await writeAsSeen(logs.source);
    const began = await beginningOf(logs.target);
    expect([await beginningOf(logs.source), began]).toEqual(
      (['source', 'target'] as const).map((log) => ((older as readonly string[]).includes(log) ? 0 : 1)),
    );
    const { compared, copied } = await copy();

    const [from, to] = [await storedLog(logs.source.stub), await storedLog(logs.target.stub)];
    expect(withoutTombstoneIds(to)).toEqual(withoutTombstoneIds(from));
    expect(from.filter(({ stream }) => stream === `$$${ended}`).map(({ revision }) => revision)).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(copied).toBe(11);
    expect(compared.ledgers.source.size).toBe(11n);
    expect(compared.ledgers.target.root).toBe(compared.ledgers.source.root);
    expect([compared.recreated.count, compared.displaced.count]).toEqual([0, 0]);
    expect(await beginningOf(logs.target)).toBe(began);
    expect((await copy(logs.target, logs.source)).copied).toBe(0);
  });

  it('keeps metadata written to a stream that was deleted first, then ended', async () => {
    logs = await TwoLogs.start();
    const { stub, client } = logs.source;
    await append(stub, 'a', {});
    await client.deleteStream('a');
    await client.tombstoneStream('a');
    await append(stub, '$$a', { type: '$metadata', data: '{"own":1}' });
    const { compared } = await copy();

    const metadataIn = async (log: TestLog) => (await storedLog(log.stub)).filter(({ stream }) => stream === '$$a');
    expect(await metadataIn(logs.target)).toEqual(await metadataIn(logs.source));
    expect((await metadataIn(logs.source)).map(({ data }) => data)[1]).toBe('{"own":1}');
    expect(compared.displaced.words).toBe('$$a@1');
  });

  it('refuses what an earlier copy that ended between the deletion and the end makes impossible', async () => {
    logs = await TwoLogs.start();
    const { stub, client } = logs.source;
    await append(stub, 'a', {});
    await client.deleteStream('a');
    await copy();
    await client.tombstoneStream('a');
    await append(stub, '$$a', { type: '$metadata', data: '{"own":1}' });

    expect(await copy().catch(messageOf)).toContain(
      '$$a@1 was written while its stream was deleted, and an earlier copy ended between the two',
    );
  });
});
