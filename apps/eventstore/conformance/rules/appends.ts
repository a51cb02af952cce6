import { expect } from '@jest/globals';
import { NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { area, areaOnBothPaths } from './rule.js';

const wrongVersion = (streamName: string, expectedVersion: unknown, actualVersion: unknown) => ({
  type: 'wrong-expected-version',
  streamName,
  expectedVersion,
  actualVersion,
});

export const appendRules = (): void => {
  areaOnBothPaths('append', ({ rule }) => {
    rule('any: a stream begins at revision 0 and goes on', async (story) => {
      expect(await story.append('a', ['e1', 'e2'])).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await story.append('a', ['e3'])).toMatchObject({ success: true, nextExpectedRevision: 2n });
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1', 'e3@2']);
    });

    rule('no_stream: begins a stream', async (story) => {
      expect(await story.append('a', ['e1'], NO_STREAM)).toMatchObject({ nextExpectedRevision: 0n });
    });

    rule('no_stream: is wrong where there are events, and writes nothing', async (story) => {
      await story.append('a', ['e1']);
      await expect(story.append('a', ['e2'], NO_STREAM)).rejects.toMatchObject(
        wrongVersion(story.name('a'), 'no_stream', 0n),
      );
      expect(await story.read('a')).toEqual(['e1@0']);
    });

    rule('a revision: is right if it is the last', async (story) => {
      await story.append('a', ['e1', 'e2']);
      expect(await story.append('a', ['e3'], 1n)).toMatchObject({ nextExpectedRevision: 2n });
    });

    rule('a revision: is wrong if it is older than the last', async (story) => {
      await story.append('a', ['e1', 'e2']);
      await expect(story.append('a', ['e3'], 0n)).rejects.toMatchObject(wrongVersion(story.name('a'), 0n, 1n));
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1']);
    });

    rule('a revision: is wrong if it is still to come', async (story) => {
      await story.append('a', ['e1', 'e2']);
      await expect(story.append('a', ['e3'], 5n)).rejects.toMatchObject(wrongVersion(story.name('a'), 5n, 1n));
    });

    rule('a revision: is wrong where there is no stream', async (story) => {
      const wrong = wrongVersion(story.name('a'), 3n, 'no_stream');
      await expect(story.append('a', ['e1'], 3n)).rejects.toMatchObject(wrong);
    });

    rule('stream_exists: is wrong where nothing was ever written', async (story) => {
      const wrong = wrongVersion(story.name('a'), 'stream_exists', 'no_stream');
      await expect(story.append('a', ['e1'], STREAM_EXISTS)).rejects.toMatchObject(wrong);
    });

    rule('stream_exists: is right where there are events', async (story) => {
      await story.append('a', ['e1']);
      expect(await story.append('a', ['e2'], STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 1n });
    });

    rule('stream_exists: is right where there is only metadata', async (story) => {
      await story.setMetadata('a', { k: 1 });
      expect(await story.append('a', ['e1'], STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 0n });
    });

    rule('the position answered is that of the last event', async (story) => {
      const { position } = await story.append('a', ['e1', 'e2', 'e3']);
      const events = await story.events('a');
      expect(events.at(-1)?.event?.position?.commit).toBe(position?.commit);
    });

    rule('positions grow, from event to event and from append to append', async (story) => {
      await story.append('a', ['e1', 'e2']);
      await story.append('b', ['e3']);
      await story.append('a', ['e4']);
      await story.read('a');
      const [p1, p2, p3, p4] = ['e1', 'e2', 'e3', 'e4'].map((label) => story.at(label).commit);
      expect([p1, p2, p3, p4]).toEqual([p1, p2, p3, p4].sort((a = 0n, b = 0n) => (a < b ? -1 : 1)));
      expect(new Set([p1, p2, p3, p4]).size).toBe(4);
    });

    rule('one id twice in one append is two events', async (story) => {
      expect(await story.append('a', ['e1', 'e1'])).toMatchObject({ nextExpectedRevision: 1n });
      expect(await story.read('a')).toEqual(['e1@0', 'e1@1']);
    });

    rule('of many that expect the same revision at once, one is right', async (story) => {
      await story.append('a', ['e1']);
      const tries = Array.from({ length: 8 }, (_, i) => story.append('a', [`try-${i}`], 0n));
      const outcomes = await Promise.allSettled(tries);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await story.read('a')).toHaveLength(2);
    });

    rule('the events of one append lie side by side in $all, however many write', async (story) => {
      const from = await story.mark();
      const writers = Array.from({ length: 8 }, (_, w) => [0, 1, 2].map((i) => `${w}.${i}`));
      await Promise.all(writers.map((labels, w) => story.append(`s${w}`, labels)));
      const seen = (await story.readAll(from)).slice(1);
      expect(seen).toHaveLength(24);
      for (let i = 0; i < seen.length; i += 3) {
        const writer = seen[i]?.split('.')[0];
        expect(seen.slice(i, i + 3)).toEqual([`${writer}.0@0`, `${writer}.1@1`, `${writer}.2@2`]);
      }
    });
  });

  areaOnBothPaths('an append of nothing', ({ rule }) => {
    rule('succeeds, and leaves no stream behind', async (story) => {
      expect(await story.append('a', [])).toMatchObject({ success: true });
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('succeeds where there are events, with their last revision', async (story) => {
      await story.append('a', ['e1', 'e2']);
      expect(await story.append('a', [], 1n)).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1']);
    });

    rule('must expect what is there', async (story) => {
      await story.append('a', ['e1']);
      const [none, later] = [wrongVersion(story.name('a'), 'no_stream', 0n), wrongVersion(story.name('a'), 7n, 0n)];
      await expect(story.append('a', [], NO_STREAM)).rejects.toMatchObject(none);
      await expect(story.append('a', [], 7n)).rejects.toMatchObject(later);
    });
  });

  area('two ways to append', ({ rule }) => {
    rule('lead to one stream', async (story) => {
      await story.append('a', ['e1'], NO_STREAM, 'batch');
      await story.append('a', ['e2'], 0n, 'unary');
      await story.append('a', ['e3'], 1n, 'batch');
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1', 'e3@2']);
    });

    rule('know each other’s events when they are written again', async (story) => {
      await story.append('a', ['e1', 'e2'], NO_STREAM, 'batch');
      const again = await story.append('a', ['e1', 'e2'], NO_STREAM, 'unary');
      expect(again).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await story.read('a')).toEqual(['e1@0', 'e2@1']);
    });
  });
};
