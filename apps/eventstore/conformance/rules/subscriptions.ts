import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { END, eventTypeFilter, START, streamNameFilter } from '@eventstore/db-client';
import { read } from './calls.js';
import { ofAll, refusal, subscribing } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const given = (story: Story) => story.append('a', ['e1', 'e2', 'e3']);
/** Long enough for what should not come to come after all. */
const A_WHILE_MS = 300;
const BEYOND = 1_000_000_000n;

export const subscriptionRules = (): void => {
  area('a subscription to a stream', ({ rule }) => {
    rule('from the start: what is there, caught up, what comes', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', START);
      await subscriber.hears('caught up');
      await story.append('a', ['e4']);
      expect(await subscriber.hears('e4@3')).toEqual(['confirmed', 'e1@0', 'e2@1', 'e3@2', 'caught up', 'e4@3']);
      await subscriber.leave();
    });

    rule('from a revision: only what comes after it', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', 1n);
      await subscriber.hears('caught up');
      await story.append('a', ['e4']);
      expect(await subscriber.hears('e4@3')).toEqual(['confirmed', 'e3@2', 'caught up', 'e4@3']);
      await subscriber.leave();
    });

    rule('from the last revision: caught up at once', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', 2n);
      await subscriber.hears('caught up');
      await story.append('a', ['e4']);
      expect(await subscriber.hears('e4@3')).toEqual(['confirmed', 'caught up', 'e4@3']);
      await subscriber.leave();
    });

    rule('from the end: only what comes', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', END);
      await subscriber.hears('caught up');
      await story.append('a', ['e4']);
      expect(await subscriber.hears('e4@3')).toEqual(['confirmed', 'caught up', 'e4@3']);
      await subscriber.leave();
    });

    rule('from beyond the end: caught up once something comes, which is not told', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', 50n);
      await subscriber.hears('confirmed');
      await story.append('a', ['e4']);
      await subscriber.hears('caught up');
      await sleep(A_WHILE_MS);
      expect(subscriber.heard).toEqual(['confirmed', 'caught up']);
      await subscriber.leave();
    });

    rule('to a stream that never was: waits for it, and has caught up after its first events', async (story) => {
      const subscriber = story.subscribe('a', START);
      await subscriber.hears('confirmed');
      await sleep(A_WHILE_MS);
      await story.append('a', ['e1', 'e2']);
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'e1@0', 'e2@1', 'caught up']);
      await subscriber.leave();
    });

    rule('to a stream that never was, from the end: has caught up at once', async (story) => {
      const subscriber = story.subscribe('a', END);
      await subscriber.hears('caught up');
      await story.append('a', ['e1']);
      expect(await subscriber.hears('e1@0')).toEqual(['confirmed', 'caught up', 'e1@0']);
      await subscriber.leave();
    });

    rule('to a stream that never was, from a revision: what comes after that', async (story) => {
      const subscriber = story.subscribe('a', 3n);
      await subscriber.hears('confirmed');
      await sleep(A_WHILE_MS);
      await story.append('a', ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'e5@4', 'e6@5', 'caught up']);
      await subscriber.leave();
    });

    rule('goes on over a soft delete', async (story) => {
      await story.append('a', ['e1']);
      const subscriber = story.subscribe('a', START);
      await subscriber.hears('caught up');
      await story.delete('a');
      await story.append('a', ['e2']);
      expect(await subscriber.hears('e2@1')).toEqual(['confirmed', 'e1@0', 'caught up', 'e2@1']);
      await subscriber.leave();
    });

    rule('ends with a tombstone: it is told, and the stream is deleted', async (story) => {
      await story.append('a', ['e1']);
      const subscriber = story.subscribe('a', START);
      await subscriber.hears('caught up');
      await story.tombstone('a');
      const deleted = { type: 'stream-deleted', code: 9, streamName: story.name('a') };
      expect(await subscriber.fails()).toMatchObject(deleted);
      // The client may tell of the end before the events that wait for being read.
      const last = '$streamDeleted@9223372036854775807';
      expect(await subscriber.hears(last)).toEqual(['confirmed', 'e1@0', 'caught up', last]);
    });

    rule('from the end of a stream that has a tombstone: has caught up, and hears nothing', async (story) => {
      await given(story);
      await story.tombstone('a');
      const subscriber = story.subscribe('a', END);
      await subscriber.hears('caught up');
      await sleep(A_WHILE_MS);
      expect([subscriber.heard, subscriber.error]).toEqual([['confirmed', 'caught up'], undefined]);
      await subscriber.leave();
    });

    rule('from the last of all revisions is UNKNOWN', async (story) => {
      await given(story);
      const subscriber = story.subscribe('a', 2n ** 63n - 1n);
      expect(await subscriber.fails()).toMatchObject({ code: 2 });
    });

    rule('misses nothing and tells nothing twice while others write', async (story) => {
      const writes = 60;
      const writing = (async () => {
        for (let i = 0; i < writes; i++)
          await story.append(
            'a',
            [0, 1, 2, 3, 4].map((n) => `e${5 * i + n}`),
          );
      })();
      const early = story.subscribe('a', START);
      await early.hears('e40@40');
      const late = story.subscribe('a', START);
      await writing;
      const last = 5 * writes - 1;
      const whole = Array.from({ length: last + 1 }, (_, i) => `e${i}@${i}`);
      for (const subscriber of [early, late]) {
        const heard = await subscriber.hears(`e${last}@${last}`);
        expect(heard.filter((told) => told.includes('@'))).toEqual(whole);
        await subscriber.leave();
      }
    });
  });

  area('a subscription to $all', ({ rule }) => {
    rule('from a position: what comes after it, caught up, what comes', async (story) => {
      const from = await story.mark();
      await story.append('a', ['e1', 'e2']);
      await story.append('b', ['e3']);
      const subscriber = story.subscribeToAll(from);
      await subscriber.hears('caught up');
      await story.append('a', ['e4']);
      expect(await subscriber.hears('e4@2')).toEqual(['confirmed', 'e1@0', 'e2@1', 'e3@0', 'caught up', 'e4@2']);
      await subscriber.leave();
    });

    rule('from the end: only what comes', async (story) => {
      await story.append('a', ['e1']);
      const subscriber = story.subscribeToAll(END);
      await subscriber.hears('caught up');
      await story.append('a', ['e2']);
      expect(await subscriber.hears('e2@1')).toEqual(['confirmed', 'caught up', 'e2@1']);
      await subscriber.leave();
    });

    rule('from a position that is no event’s is UNKNOWN', async (story) => {
      const { commit, prepare } = await story.mark();
      await story.append('a', ['e1']);
      const odd = { commit: commit + 1n, prepare: prepare + 1n };
      expect(await refusal(read(story.server.stubs, subscribing(ofAll(odd))))).toEqual({ code: 2 });
    });

    rule('from far beyond the end: has caught up', async (story) => {
      const { commit, prepare } = await story.mark();
      const subscriber = story.subscribeToAll({ commit: commit + BEYOND, prepare: prepare + BEYOND });
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'caught up']);
      await subscriber.leave();
    });

    rule('tells of what streams hide, and of metadata', async (story) => {
      const from = await story.mark();
      await story.append('a', ['e1', 'e2']);
      await story.setMetadata('a', { maxCount: 1 });
      const subscriber = story.subscribeToAll(from);
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'e1@0', 'e2@1', '$metadata@0', 'caught up']);
      await subscriber.leave();
    });

    rule('by the beginnings of streams’ names', async (story) => {
      const from = await story.mark();
      await story.append('a', ['e1']);
      await story.append('b', ['e2']);
      const subscriber = story.subscribeToAll(from, { filter: streamNameFilter({ prefixes: [story.name('b')] }) });
      await subscriber.hears('caught up');
      await story.append('a', ['e3']);
      await story.append('b', ['e4']);
      expect(await subscriber.hears('e4@1')).toEqual(['confirmed', 'e2@0', 'caught up', 'e4@1']);
      await subscriber.leave();
    });

    rule('by a pattern of types', async (story) => {
      const from = await story.mark();
      const typed = (label: string, type: string) => ({ label, type: story.prefix + type });
      await story.append('a', [typed('e1', 'Red'), typed('e2', 'Green'), typed('e3', 'Yellow')]);
      const filter = eventTypeFilter({ regex: `^${story.prefix}(Red|Yellow)$` });
      const subscriber = story.subscribeToAll(from, { filter });
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', 'e1@0', 'e3@2', 'caught up']);
      await subscriber.leave();
    });

    rule('filtered, from the end: only what comes and passes', async (story) => {
      await story.append('a', ['e1']);
      const subscriber = story.subscribeToAll(END, { filter: streamNameFilter({ regex: `^${story.prefix}a$` }) });
      await subscriber.hears('caught up');
      await story.append('b', ['e2']);
      await story.append('a', ['e3']);
      expect(await subscriber.hears('e3@1')).toEqual(['confirmed', 'caught up', 'e3@1']);
      await subscriber.leave();
    });
  });
};
