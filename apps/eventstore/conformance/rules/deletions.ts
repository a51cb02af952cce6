import { expect } from '@jest/globals';
import { ANY, NO_STREAM, START, STREAM_EXISTS } from '@eventstore/db-client';
import { until } from '../persistent/until.js';
import { area, areaOnBothPaths } from './rule.js';
import type { Story } from './story.js';

const given = async (story: Story) => {
  await story.append('a', ['e1', 'e2']);
};

const isGone = async (story: Story) => {
  await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found', streamName: story.name('a') });
};

/** A stream that is written again is shown a moment later at the latest. */
const shows = async (story: Story, events: string[]) => {
  const shown = () => story.read('a').catch((error: { type: string }) => [error.type]);
  expect(await until(shown, (told) => told.length === events.length && told[0] !== 'stream-not-found')).toEqual(events);
};

const wrong = (story: Story, expectedVersion: bigint, actualVersion: bigint, stream = 'a') => ({
  type: 'wrong-expected-version',
  code: 9,
  streamName: story.name(stream),
  expectedVersion,
  actualVersion,
});

export const deletionRules = (): void => {
  area('a soft delete', ({ rule }) => {
    rule('hides the stream, both ways', async (story) => {
      await given(story);
      await story.delete('a');
      await isGone(story);
      await expect(story.read('a', { backwards: true })).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('leaves the events in $all, and its own event beside them', async (story) => {
      const from = await story.mark();
      await given(story);
      const { position } = await story.delete('a');
      expect(await story.readAll(from)).toEqual(['mark@0', 'e1@0', 'e2@1', '$metadata@0']);
      expect(position?.commit).toBeGreaterThan(story.at('e2').commit);
    });

    rule('puts $tb in the place of all metadata', async (story) => {
      await given(story);
      await story.setMetadata('a', { k: 1, maxCount: 10 });
      await story.delete('a');
      expect(await story.metadata('a')).toEqual({ truncateBefore: Number(2n ** 63n - 1n) });
    });

    rule('may expect the last revision, or any', async (story) => {
      await given(story);
      await story.delete('a', 1n);
      await isGone(story);
    });

    rule('must not expect another revision', async (story) => {
      await given(story);
      await expect(story.delete('a', 0n)).rejects.toMatchObject(wrong(story, 0n, 1n));
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1']);
    });

    rule('must not expect no_stream where there is one', async (story) => {
      await given(story);
      await expect(story.delete('a', NO_STREAM)).rejects.toMatchObject(wrong(story, -1n, 1n));
    });

    rule('of a stream that never was is wrong, whatever is expected', async (story) => {
      await expect(story.delete('a', ANY)).rejects.toMatchObject(wrong(story, -2n, -1n));
      await expect(story.delete('a', NO_STREAM)).rejects.toMatchObject(wrong(story, -1n, -1n));
      await expect(story.delete('a', 0n)).rejects.toMatchObject(wrong(story, 0n, -1n));
    });

    rule('can be made again', async (story) => {
      await given(story);
      const first = await story.delete('a');
      const second = await story.delete('a', 1n);
      expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
      await isGone(story);
    });

    rule('is undone by metadata that somebody writes: nothing old is shown', async (story) => {
      await given(story);
      await story.delete('a');
      await story.setMetadata('a', { k: 1 });
      await until(
        () => story.metadata('a'),
        (metadata) => (metadata as { truncateBefore?: number }).truncateBefore === 2,
      );
      expect(await story.metadata('a')).toEqual({ k: 1, truncateBefore: 2 });
      expect(await story.read('a')).toEqual([]);
    });
  });

  areaOnBothPaths('a stream written again after a soft delete', ({ rule }) => {
    rule('goes on after its last revision, and shows nothing older', async (story) => {
      await given(story);
      await story.delete('a');
      expect(await story.append('a', ['e3'])).toMatchObject({ nextExpectedRevision: 2n });
      await shows(story, ['e3@2']);
      expect(await story.read('a', { from: 0n })).toEqual(['e3@2']);
      expect(await story.read('a', { backwards: true })).toEqual(['e3@2']);
    });

    rule('has $tb at the first new revision', async (story) => {
      await given(story);
      await story.delete('a');
      await story.append('a', ['e3', 'e4']);
      await shows(story, ['e3@2', 'e4@3']);
      expect(await story.metadata('a')).toEqual({ truncateBefore: 2 });
    });

    rule('accepts no_stream', async (story) => {
      await given(story);
      await story.delete('a');
      expect(await story.append('a', ['e3'], NO_STREAM)).toMatchObject({ nextExpectedRevision: 2n });
      await shows(story, ['e3@2']);
    });

    rule('accepts the revision that was the last', async (story) => {
      await given(story);
      await story.delete('a');
      expect(await story.append('a', ['e3'], 1n)).toMatchObject({ nextExpectedRevision: 2n });
      await shows(story, ['e3@2']);
    });

    rule('does not accept an older revision', async (story) => {
      await given(story);
      await story.delete('a');
      const refused = { type: 'wrong-expected-version', expectedVersion: 0n, actualVersion: 1n };
      await expect(story.append('a', ['e3'], 0n)).rejects.toMatchObject(refused);
      await isGone(story);
    });

    rule('does not accept stream_exists: the stream is deleted', async (story) => {
      await given(story);
      await story.delete('a');
      const refused = { type: 'stream-deleted', streamName: story.name('a') };
      await expect(story.append('a', ['e3'], STREAM_EXISTS)).rejects.toMatchObject(refused);
    });

    rule('accepts stream_exists once it was written again', async (story) => {
      await given(story);
      await story.delete('a');
      await story.append('a', ['e3']);
      await shows(story, ['e3@2']);
      expect(await story.append('a', ['e4'], STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 3n });
    });

    rule('by its old events: they are known, have no position, and it stays deleted', async (story) => {
      await given(story);
      await story.delete('a');
      for (const expected of [ANY, NO_STREAM] as const) {
        const { success, nextExpectedRevision, position } = await story.append('a', ['e1', 'e2'], expected);
        expect([success, nextExpectedRevision, position]).toEqual([true, 1n, undefined]);
      }
      await isGone(story);
    });

    rule('can be deleted and written once more', async (story) => {
      await given(story);
      await story.delete('a');
      await story.append('a', ['e3']);
      await shows(story, ['e3@2']);
      await story.delete('a');
      await isGone(story);
      await story.append('a', ['e4']);
      await shows(story, ['e4@3']);
    });
  });

  area('a tombstone', ({ rule }) => {
    const deleted = (story: Story, stream = 'a') => ({ type: 'stream-deleted', streamName: story.name(stream) });

    rule('ends reads, both ways', async (story) => {
      await given(story);
      await story.tombstone('a', 1n);
      await expect(story.read('a')).rejects.toMatchObject({ ...deleted(story), code: 9 });
      await expect(story.read('a', { backwards: true })).rejects.toMatchObject({ ...deleted(story), code: 9 });
    });

    rule('ends appends by either call, whatever is expected', async (story) => {
      await given(story);
      await story.tombstone('a');
      for (const path of ['batch', 'unary'] as const)
        for (const expected of [ANY, NO_STREAM, 1n, STREAM_EXISTS] as const)
          await expect(story.append('a', ['e3'], expected, path)).rejects.toMatchObject(deleted(story));
    });

    rule('ends appends of what was written before it too', async (story) => {
      await given(story);
      await story.tombstone('a');
      await expect(story.append('a', ['e1', 'e2'], NO_STREAM)).rejects.toMatchObject(deleted(story));
    });

    rule('ends the metadata, told by the name of their stream', async (story) => {
      await given(story);
      await story.tombstone('a');
      await expect(story.metadata('a')).rejects.toMatchObject(deleted(story, '$$a'));
      await expect(story.setMetadata('a', { k: 1 })).rejects.toMatchObject(deleted(story, '$$a'));
    });

    rule('ends deletes and tombstones', async (story) => {
      await given(story);
      await story.tombstone('a');
      await expect(story.delete('a')).rejects.toMatchObject({ ...deleted(story), code: 9 });
      await expect(story.tombstone('a')).rejects.toMatchObject({ ...deleted(story), code: 9 });
    });

    rule('ends subscriptions', async (story) => {
      await given(story);
      await story.tombstone('a');
      const subscriber = story.subscribe('a', START);
      expect(await subscriber.fails()).toMatchObject({ ...deleted(story), code: 9 });
      expect(subscriber.heard).toEqual([]);
    });

    rule('is the event $streamDeleted at the last of all revisions, in $all with all before it', async (story) => {
      const from = await story.mark();
      await given(story);
      const { position } = await story.tombstone('a');
      expect(await story.readAll(from)).toEqual(['mark@0', 'e1@0', 'e2@1', '$streamDeleted@9223372036854775807']);
      expect(position?.commit).toBeGreaterThan(story.at('e2').commit);
    });

    rule('may expect the last revision, stream_exists or any; nothing else where there is a stream', async (story) => {
      await given(story);
      await expect(story.tombstone('a', NO_STREAM)).rejects.toMatchObject(wrong(story, -1n, 1n));
      await expect(story.tombstone('a', 5n)).rejects.toMatchObject(wrong(story, 5n, 1n));
      await story.tombstone('a', STREAM_EXISTS);
      await expect(story.read('a')).rejects.toMatchObject(deleted(story));
    });

    rule('may expect no_stream or any where there is none', async (story) => {
      await expect(story.tombstone('a', 3n)).rejects.toMatchObject(wrong(story, 3n, -1n));
      await expect(story.tombstone('a', STREAM_EXISTS)).rejects.toMatchObject(wrong(story, -4n, -1n));
      await story.tombstone('a', ANY);
      await expect(story.read('a')).rejects.toMatchObject(deleted(story));
      await story.tombstone('b', NO_STREAM);
      await expect(story.append('b', ['e1'])).rejects.toMatchObject(deleted(story, 'b'));
    });

    rule('can follow a soft delete', async (story) => {
      await given(story);
      await story.delete('a');
      await story.tombstone('a');
      await expect(story.read('a')).rejects.toMatchObject(deleted(story));
      await expect(story.append('a', ['e3'])).rejects.toMatchObject(deleted(story));
    });

    rule('of one stream touches no other', async (story) => {
      await story.append('ab', ['e1']);
      await story.tombstone('a');
      expect(await story.append('ab', ['e2'], 0n)).toMatchObject({ nextExpectedRevision: 1n });
    });
  });
};
