import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { append, storedLog, type Stored } from '#apps/eventstore/testing/streams-client.js';
import { TwoLogs } from '#libs/testing/two-logs.js';
import { messageOf } from '../failure.js';
import { copyLog, type Copy } from './copy-log.js';
import { NOTES } from './note.js';
import { copiedInWords } from './words.js';

const A_MINUTE = 120_000;
const TOMBSTONE = String(2n ** 63n - 1n);

let logs: TwoLogs;
beforeEach(async () => {
  logs = await TwoLogs.start();
});
afterEach(() => logs.stop());

const withoutTombstoneIds = (log: Stored[]) =>
  log.map((event) => (event.revision === TOMBSTONE ? { ...event, id: 'its own' } : event));
const byStream = (log: Stored[]) => {
  const streams: Record<string, Stored[]> = {};
  for (const event of withoutTombstoneIds(log)) (streams[event.stream] ??= []).push(event);
  return streams;
};

const copy = (tell: (line: string) => void = () => undefined): Promise<Copy> =>
  copyLog({ from: logs.source.url, to: logs.target.url, tell });
const refusalOf = (copying: Promise<unknown>) =>
  copying.then(
    () => 'nothing was refused',
    (error: unknown) => messageOf(error),
  );

/** Everything that needs care but for streams that are deleted and written again. */
const writeOddThings = async (): Promise<void> => {
  const { stub, client } = logs.source;
  await append(stub, 'orders-1', { data: '{ "n" : 12345678901234567890.10,\n"a":1, "a":2 }', metadata: '{"x": 1.0}' });
  await append(
    stub,
    'orders-1',
    { data: 'no JSON, though it says so', metadata: Buffer.of(0, 255, 10) },
    { contentType: 'application/octet-stream', data: Buffer.of(0, 1, 254, 255), type: 'Bytes ☃' },
    { contentType: 'application/octet-stream', data: '' },
  );
  await append(stub, 'Bücher ☃ / 1', {}, {});
  await append(stub, 'x'.repeat(3000), { data: '[]' });
  const twice = randomUUID();
  await append(stub, 'same-id', { id: twice });
  await append(stub, 'same-id-elsewhere', { id: twice }, { id: twice });
  await append(stub, 'links', { type: '$>', data: '0@orders-1', contentType: 'text/plain' });
  await append(stub, 'links', { type: '$>', data: '7@nowhere' });
  await append(stub, '$of-the-system', {});
  await append(stub, '$$$of-the-system', { type: '$metadata', data: '{"$maxCount":1}' });
  await append(stub, 'large', { data: `"${randomBytes(510_000).toString('hex')}"` });
  await append(stub, 'large', { data: `"${randomBytes(510_000).toString('hex')}"` });
  await append(stub, 'limited', ...Array.from({ length: 10 }, (_, n) => ({ data: String(n) })));
  await append(stub, '$$limited', { type: '$metadata', data: '{"$maxCount": 2, "own":{"b":1}}' });
  await append(stub, 'limited', {}, {});
  await append(stub, '$$limited', { type: '$metadata', data: '{"$tb": 9, "$maxAge": 100000}' });
  await append(stub, '$$without-events', { type: '$metadata', data: '{"$acl":{"$r":["$admins"]}}' });
  await append(stub, '$$odd', { type: 'NotMetadata', data: 'no JSON', contentType: 'application/octet-stream' });
  await append(stub, 'gone', {}, {});
  await client.deleteStream('gone');
  await append(stub, 'ended', {}, {});
  await client.tombstoneStream('ended');
  await client.tombstoneStream('ended-before-it-began');
  await append(stub, 'gone-then-ended', {});
  await client.deleteStream('gone-then-ended');
  await client.tombstoneStream('gone-then-ended');
  await append(stub, 'orders-1', {}, {});
};

describe('copying a log', () => {
  it(
    'keeps every byte, id, type, revision and their order, metadata, deletions, tombstones and links',
    async () => {
      await writeOddThings();
      const { copied, compared } = await copy();

      const [from, to] = [await storedLog(logs.source.stub), await storedLog(logs.target.stub)];
      expect(withoutTombstoneIds(to)).toEqual(withoutTombstoneIds(from));
      expect(copied).toBe(from.length);
      expect(compared.same).toBe(from.length);
      expect(from.length).toBe(42);
      expect([compared.tombstones.count, compared.recreated.count, compared.displaced.count]).toEqual([3, 0, 0]);
      expect(compared.tombstones.words).toContain(`ended-before-it-began@${TOMBSTONE}`);

      const { client } = logs.target;
      const visible: bigint[] = [];
      for await (const { event } of client.readStream('limited')) if (event) visible.push(event.revision);
      expect(visible).toEqual([9n, 10n, 11n]);
      await expect(client.appendToStream('ended', [])).rejects.toMatchObject({ type: 'stream-deleted' });
    },
    A_MINUTE,
  );

  it(
    'ends with the same events where streams were deleted and written again, and says which stand elsewhere in $all',
    async () => {
      const { stub, client } = logs.source;
      await append(stub, 'again', {}, {});
      await append(stub, '$$again', { type: '$metadata', data: '{"own":1}' });
      await client.deleteStream('again');
      await append(stub, 'other', {});
      await append(stub, 'again', {}, {});
      await append(stub, 'other', {});
      await client.deleteStream('again');
      await client.deleteStream('again');
      await append(stub, 'other', {});
      await append(stub, 'again', {});
      await append(stub, 'set-while-deleted', {});
      await client.deleteStream('set-while-deleted');
      await append(stub, '$$set-while-deleted', { type: '$metadata', data: '{"own":2}' });
      await append(stub, 'set-while-deleted', {});
      const { compared } = await copy();

      const [from, to] = [await storedLog(logs.source.stub), await storedLog(logs.target.stub)];
      expect(byStream(to)).toEqual(byStream(from));
      const events = (log: Stored[]) => log.filter(({ stream }) => !stream.startsWith('$$'));
      expect(events(to)).toEqual(events(from));
      expect(compared.displaced.words).toBe('$$again@2, $$again@5');
      expect(to.indexOf(to.find(({ stream, revision }) => stream === '$$again' && revision === '2') as Stored)).toBe(
        1 + to.indexOf(to.find(({ stream, revision }) => stream === '$$again' && revision === '1') as Stored),
      );
    },
    A_MINUTE,
  );

  it('takes up what was written since, also to streams that were deleted when it ended', async () => {
    const { stub, client } = logs.source;
    await append(stub, 'again', {}, {});
    await client.deleteStream('again');
    expect((await copy()).copied).toBe(3);
    expect((await copy()).copied).toBe(0);
    await append(stub, 'other', {});
    await append(stub, 'again', {}, {}, {});
    await append(stub, 'other', {});
    const lines: string[] = [];
    const { copied, compared } = await copy((line) => lines.push(line));

    expect(copied).toBe(6);
    // What was there is told before the copying begins, so that the time it took is its own.
    const ends = lines.filter((line) => line.includes(' events in '));
    expect(ends.map((line) => line.trim().split(' events in ')[0])).toEqual([
      'There already: 3',
      'Copying: 6',
      'Comparing: 9',
    ]);
    expect(compared.recreated.words).toBe('$$again@1');
    const told = (log: Stored[]) => log.map((event) => (event.revision === '1' ? { ...event, id: '' } : event));
    expect(told(await storedLog(logs.target.stub))).toEqual(told(await storedLog(logs.source.stub)));
    expect((await copy()).copied).toBe(0);
  });

  it('notes in the target where what was copied ends, once, and copies no notes on', async () => {
    const notesIn = async ({ client }: TwoLogs['target']) => {
      const notes: unknown[] = [];
      for await (const { event } of client.readStream(NOTES)) notes.push(event?.data);
      return notes;
    };
    const { stub } = logs.source;
    await append(stub, 'orders-1', {}, {});
    const first = await copy();
    expect(first.note).toMatchObject({ last: 'orders-1@1', events: 2 });
    expect(first.note?.from).not.toContain('@');
    expect(copiedInWords(first).at(-1)).toContain(`ends at position ${first.note?.endsAt} of the target (orders-1@1)`);
    expect((await copy()).note).toEqual(first.note);
    expect(await notesIn(logs.target)).toEqual([first.note]);

    await append(stub, 'orders-2', {});
    const { note } = await copy();
    expect(note).toMatchObject({ last: 'orders-2@0', events: 3 });
    expect(await notesIn(logs.target)).toEqual([first.note, note]);
    const positions: (string | null)[] = [];
    for await (const { event } of logs.target.client.readStream('orders-2'))
      positions.push(event?.position ? String(event.position.commit) : null);
    expect(positions).toEqual([note?.endsAt]);

    const back = await copyLog({ from: logs.target.url, to: logs.source.url, tell: () => undefined });
    expect(back).toMatchObject({ copied: 0, compared: { same: 3 } });
  });

  it('copies an empty log, into an empty log', async () => {
    expect((await copy()).copied).toBe(0);
  });

  it('says which server does not answer, and which address is none', async () => {
    const away = await startTestEventStore();
    await away.stop();
    expect(await refusalOf(copyLog({ from: away.url, to: logs.target.url, tell: () => undefined }))).toContain(
      `The event store at ${away.url} cannot be read`,
    );
    expect(await refusalOf(copyLog({ from: 'localhost', to: logs.target.url, tell: () => undefined }))).toContain(
      'address is none',
    );
  });
});
