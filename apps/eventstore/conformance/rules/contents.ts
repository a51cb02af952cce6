import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { binaryEvent, jsonEvent } from '@eventstore/db-client';
import { area, areaOnBothPaths } from './rule.js';
import type { Story } from './story.js';

const MEBIBYTE = 1_048_576;
const CLOCKS_APART_MS = 5 * 60_000;

/** An event whose data are so long; neither its type nor its metadata count. */
const ofSize = (size: number) =>
  binaryEvent({ type: 'Large', metadata: Buffer.alloc(MEBIBYTE), data: Buffer.alloc(size) });

const only = async (story: Story, stream = 'a') => {
  const [event, ...more] = await story.events(stream);
  expect(more).toEqual([]);
  return event?.event;
};

const tooLarge = { type: 'maximum-append-size-exceeded', maxAppendSize: MEBIBYTE };

export const contentRules = (): void => {
  areaOnBothPaths('an event is read as it was written', ({ rule }) => {
    rule('JSON, with any text in it', async (story) => {
      const data = { text: 'ü ☃ 𝄞 "\\\n', nothing: null, list: [1, 2.5, -1e30], deep: { deeper: {} } };
      await story.write('a', [jsonEvent({ type: 'T', data, metadata: { by: 'ü' } })]);
      expect(await only(story)).toMatchObject({ data, metadata: { by: 'ü' }, isJson: true, type: 'T' });
    });

    rule('JSON that is no object', async (story) => {
      await story.write('a', [jsonEvent({ type: 'T', data: [1, 2] }), jsonEvent({ type: 'T', data: 'text' })]);
      expect((await story.events('a')).map(({ event }) => event?.data)).toEqual([[1, 2], 'text']);
    });

    rule('bytes of every value, NUL too', async (story) => {
      const data = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
      await story.write('a', [binaryEvent({ type: 'T', data, metadata: data })]);
      const event = await only(story);
      expect(event).toMatchObject({ isJson: false });
      expect(Buffer.from(event?.data as Uint8Array)).toEqual(data);
      expect(Buffer.from(event?.metadata as Uint8Array)).toEqual(data);
    });

    rule('no bytes at all', async (story) => {
      await story.write('a', [binaryEvent({ type: 'T', data: Buffer.alloc(0) })]);
      expect(Buffer.from((await only(story))?.data as Uint8Array)).toHaveLength(0);
    });

    rule('a type of any letters', async (story) => {
      await story.append('a', [{ label: 'e1', type: 'Tÿpe ☃' }]);
      expect((await only(story))?.type).toBe('Tÿpe ☃');
    });

    rule('in a stream whose name is of any letters, and long', async (story) => {
      const stream = `ü ☃/𝄞?a=1&b=${'x'.repeat(2500)}`;
      await story.append(stream, ['e1']);
      expect(await story.read(stream)).toEqual(['e1@0']);
      expect((await only(story, stream))?.streamId).toBe(story.name(stream));
    });

    rule('with the time when it was written', async (story) => {
      await story.append('a', ['e1']);
      const created = (await only(story))?.created;
      expect(Math.abs(Number(created) - Date.now())).toBeLessThan(CLOCKS_APART_MS);
    });

    rule('with its id, in lower case', async (story) => {
      const id = randomUUID();
      await story.write('a', [jsonEvent({ id: id.toUpperCase(), type: 'T', data: {} })]);
      expect((await only(story))?.id).toBe(id);
    });
  });

  areaOnBothPaths('the size of an append', ({ rule }) => {
    rule('a single event may be nearly a mebibyte', async (story) => {
      await story.write('a', [ofSize(1_040_000)]);
      expect(await story.events('a')).toHaveLength(1);
    });

    rule('data may be a mebibyte, whatever type and metadata', async (story) => {
      await story.write('a', [ofSize(MEBIBYTE)]);
      expect(await story.events('a')).toHaveLength(1);
    });

    rule('a byte more of data is too large', async (story) => {
      await expect(story.write('a', [ofSize(MEBIBYTE + 1)])).rejects.toMatchObject(tooLarge);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('all its events count together, and none is written', async (story) => {
      await expect(story.write('a', [ofSize(600_000), ofSize(600_000)])).rejects.toMatchObject(tooLarge);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('what was refused does not keep others from being written', async (story) => {
      await expect(story.write('a', [ofSize(2 * MEBIBYTE)])).rejects.toMatchObject(tooLarge);
      expect(await story.append('a', ['e1'])).toMatchObject({ success: true, nextExpectedRevision: 0n });
    });
  });

  area('a stream of many events', ({ rule }) => {
    rule('is appended at once, and read whole both ways', async (story) => {
      const labels = Array.from({ length: 1500 }, (_, i) => `e${i}`);
      await story.append('a', labels);
      const told = labels.map((label, i) => `${label}@${i}`);
      expect(await story.read('a')).toEqual(told);
      expect(await story.read('a', { backwards: true })).toEqual(told.reverse());
    });
  });
};
