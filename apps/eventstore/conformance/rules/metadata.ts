import { expect } from '@jest/globals';
import { binaryEvent, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { until } from '../persistent/until.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const FIVE = ['e1', 'e2', 'e3', 'e4', 'e5'];

const given = async (story: Story, metadata: Record<string, unknown>) => {
  await story.append('a', FIVE);
  await story.setMetadata('a', metadata);
};

const writeMetadata = (story: Story, data: unknown, type = '$metadata') =>
  story.write('$$a', [jsonEvent({ type, data: data as Record<string, unknown> })]);

export const metadataRules = (): void => {
  area('metadata', ({ rule }) => {
    rule('are nothing where none were written', async (story) => {
      expect(await story.client.getStreamMetadata(story.name('a'))).toEqual({ streamName: story.name('a') });
    });

    rule('are read as they were written, with their position', async (story) => {
      const metadata = { k: 'v', maxCount: 7, cacheControl: 3 };
      const { position } = await story.setMetadata('a', metadata, NO_STREAM);
      // The client names it so.
      const read = { metadata, metastreamRevision: position?.commit };
      expect(await story.client.getStreamMetadata(story.name('a'))).toMatchObject(read);
    });

    rule('make no stream of what has no events', async (story) => {
      await story.setMetadata('a', { k: 1 });
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
      expect(await story.append('a', ['e1'], NO_STREAM)).toMatchObject({ nextExpectedRevision: 0n });
    });

    rule('are written with expectations as events are', async (story) => {
      await story.setMetadata('a', { k: 1 }, NO_STREAM);
      const wrong = { type: 'wrong-expected-version', streamName: story.name('$$a'), actualVersion: 0n };
      await expect(story.setMetadata('a', { k: 2 }, NO_STREAM)).rejects.toMatchObject(wrong);
      expect(await story.setMetadata('a', { k: 2 }, 0n)).toMatchObject({ nextExpectedRevision: 1n });
      expect(await story.metadata('a')).toEqual({ k: 2 });
    });

    rule('are the last event of their stream, which shows no other', async (story) => {
      await story.setMetadata('a', { k: 1 });
      await story.setMetadata('a', { k: 2 });
      expect(await story.read('$$a')).toEqual(['$metadata@1']);
      expect(await story.metadata('a')).toEqual({ k: 2 });
    });

    rule('stay in $all, all of them', async (story) => {
      const from = await story.mark();
      await story.setMetadata('a', { k: 1 });
      await story.setMetadata('a', { k: 2 });
      expect(await story.readAll(from)).toEqual(['mark@0', '$metadata@0', '$metadata@1']);
    });

    rule('keep an $acl', async (story) => {
      const acl = { readRoles: ['$all'], writeRoles: ['ops', 'x'] };
      await story.setMetadata('a', { acl });
      expect(await story.metadata('a')).toEqual({ acl });
    });

    rule('may be appended as events are, of any type', async (story) => {
      await story.append('a', FIVE);
      await writeMetadata(story, { $maxCount: 1 }, 'Other');
      expect(await story.read('a')).toEqual(['e5@4']);
      expect(await story.metadata('a')).toEqual({ maxCount: 1 });
    });

    rule('that are no JSON object count as empty', async (story) => {
      await given(story, { maxCount: 1 });
      await writeMetadata(story, 'rubbish');
      expect(await story.read('a')).toHaveLength(5);
    });

    rule('of which one cannot be read count as empty, all of them', async (story) => {
      await given(story, { maxCount: 1 });
      await writeMetadata(story, { $maxCount: 1, $tb: 'four' });
      expect(await story.read('a')).toHaveLength(5);
    });

    rule('with a $maxCount of 0 have no such limit, and keep the others', async (story) => {
      await given(story, { maxCount: 1 });
      await writeMetadata(story, { $maxCount: 0, $tb: 3 });
      expect(await story.read('a')).toEqual(['e4@3', 'e5@4']);
    });

    rule('that are not marked as JSON count as empty', async (story) => {
      await given(story, { maxCount: 1 });
      await story.write('$$a', [binaryEvent({ type: '$metadata', data: Buffer.from('{"$maxCount":2}') })]);
      expect(await story.read('a')).toHaveLength(5);
    });
  });

  area('$maxCount', ({ rule }) => {
    rule('shows the last ones, both ways', async (story) => {
      await given(story, { maxCount: 2 });
      expect(await story.read('a')).toEqual(['e4@3', 'e5@4']);
      expect(await story.read('a', { backwards: true })).toEqual(['e5@4', 'e4@3']);
    });

    rule('lets a limit count only what is shown', async (story) => {
      await given(story, { maxCount: 2 });
      expect(await story.read('a', { from: 0n, max: 1 })).toEqual(['e4@3']);
      expect(await story.read('a', { from: 1n, max: 3 })).toEqual(['e4@3', 'e5@4']);
    });

    rule('shows nothing backwards from what it hides', async (story) => {
      await given(story, { maxCount: 2 });
      expect(await story.read('a', { backwards: true, from: 2n })).toEqual([]);
    });

    rule('goes along with what is appended', async (story) => {
      await given(story, { maxCount: 2 });
      await story.append('a', ['e6'], 4n);
      expect(await story.read('a')).toEqual(['e5@4', 'e6@5']);
    });

    rule('shows again what it hid when it is raised', async (story) => {
      await given(story, { maxCount: 2 });
      await story.setMetadata('a', { maxCount: 100 });
      expect(await story.read('a')).toHaveLength(5);
    });

    rule('hides nothing from $all', async (story) => {
      const from = await story.mark();
      await given(story, { maxCount: 2 });
      expect(await story.readAll(from)).toEqual(['mark@0', 'e1@0', 'e2@1', 'e3@2', 'e4@3', 'e5@4', '$metadata@0']);
    });

    rule('is what a subscription begins with', async (story) => {
      await given(story, { maxCount: 2 });
      const subscriber = story.subscribe('a');
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'e4@3', 'e5@4', 'caught up']);
      await subscriber.leave();
    });
  });

  area('$tb', ({ rule }) => {
    rule('shows what is from it on, both ways', async (story) => {
      await given(story, { truncateBefore: 2 });
      expect(await story.read('a')).toEqual(['e3@2', 'e4@3', 'e5@4']);
      expect(await story.read('a', { max: 2 })).toEqual(['e3@2', 'e4@3']);
      expect(await story.read('a', { backwards: true })).toEqual(['e5@4', 'e4@3', 'e3@2']);
      expect(await story.read('a', { backwards: true, from: 1n })).toEqual([]);
    });

    rule('shows again what it hid when it is lowered', async (story) => {
      await given(story, { truncateBefore: 4 });
      await story.setMetadata('a', { truncateBefore: 1 });
      expect(await story.read('a')).toEqual(['e2@1', 'e3@2', 'e4@3', 'e5@4']);
    });

    rule('after the last event leaves an empty stream, which is there', async (story) => {
      await given(story, { truncateBefore: 5 });
      expect(await story.read('a')).toEqual([]);
      expect(await story.append('a', ['e6'], 4n)).toMatchObject({ nextExpectedRevision: 5n });
      expect(await story.read('a')).toEqual(['e6@5']);
    });

    rule('far beyond the end hides what is appended too, and is no soft delete', async (story) => {
      await given(story, { truncateBefore: 99 });
      await story.append('a', ['e6']);
      expect(await story.read('a')).toEqual([]);
      expect(await story.metadata('a')).toEqual({ truncateBefore: 99 });
    });

    rule('and $maxCount: the narrower hides', async (story) => {
      await given(story, { truncateBefore: 1, maxCount: 3 });
      expect(await story.read('a')).toEqual(['e3@2', 'e4@3', 'e5@4']);
      await story.setMetadata('a', { truncateBefore: 3, maxCount: 4 });
      expect(await story.read('a')).toEqual(['e4@3', 'e5@4']);
    });
  });

  area('$maxAge', ({ rule }) => {
    const young = async (story: Story) => {
      await given(story, { maxAge: 10_000 });
      expect(await story.read('a')).toHaveLength(5);
    };

    rule('shows what is younger', young);

    rule('hides what is older, from reads of the stream and not from $all', async (story) => {
      const from = await story.mark();
      await given(story, { maxAge: 1 });
      expect(
        await until(
          () => story.read('a'),
          ({ length }) => length === 0,
        ),
      ).toEqual([]);
      expect(await story.readAll(from)).toHaveLength(7);
    });

    rule('shows what is appended after, and the older ones again when it is raised', async (story) => {
      await given(story, { maxAge: 1 });
      await until(
        () => story.read('a'),
        ({ length }) => length === 0,
      );
      await story.setMetadata('a', { maxAge: 10_000 });
      expect(await story.read('a')).toHaveLength(5);
    });

    rule('leaves the revisions as they are', async (story) => {
      await given(story, { maxAge: 1 });
      await until(
        () => story.read('a'),
        ({ length }) => length === 0,
      );
      expect(await story.append('a', ['e6'], 4n)).toMatchObject({ nextExpectedRevision: 5n });
    });
  });
};
