import { expect } from '@jest/globals';
import { END, START } from '@eventstore/db-client';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { eventsIn, kindOf, read } from './calls.js';
import { backwards, empty, ofStream, refusal, streams } from './messages.js';
import { until } from '../persistent/until.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const given = (story: Story) => story.append('a', ['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);

export const readRules = (): void => {
  area('a read of a stream', ({ rule }) => {
    rule('forwards begins at a revision, which is included', async (story) => {
      await given(story);
      expect(await story.read('a', { from: 2n })).toEqual(['e2@2', 'e3@3', 'e4@4', 'e5@5']);
    });

    rule('gives as many as are asked for', async (story) => {
      await given(story);
      expect(await story.read('a', { from: 2n, max: 2 })).toEqual(['e2@2', 'e3@3']);
      expect(await story.read('a', { max: 1 })).toEqual(['e0@0']);
    });

    rule('forwards from beyond the end gives nothing', async (story) => {
      await given(story);
      expect(await story.read('a', { from: 6n })).toEqual([]);
      expect(await story.read('a', { from: 99n })).toEqual([]);
    });

    rule('forwards from the end makes no sense', async (story) => {
      await given(story);
      await expect(story.read('a', { from: END })).rejects.toMatchObject({ code: 2 });
    });

    rule('backwards from the end gives all, the last first', async (story) => {
      await given(story);
      const all = ['e5@5', 'e4@4', 'e3@3', 'e2@2', 'e1@1', 'e0@0'];
      expect(await story.read('a', { backwards: true })).toEqual(all);
      expect(await story.read('a', { backwards: true, max: 2 })).toEqual(['e5@5', 'e4@4']);
    });

    rule('backwards begins at a revision, which is included', async (story) => {
      await given(story);
      expect(await story.read('a', { backwards: true, from: 3n, max: 2 })).toEqual(['e3@3', 'e2@2']);
    });

    rule('backwards from the start is the first event', async (story) => {
      await given(story);
      expect(await story.read('a', { backwards: true, from: START })).toEqual(['e0@0']);
      expect(await story.read('a', { backwards: true, from: 0n })).toEqual(['e0@0']);
    });

    rule('backwards from beyond the end begins at the last', async (story) => {
      await given(story);
      expect(await story.read('a', { backwards: true, from: 99n, max: 2 })).toEqual(['e5@5', 'e4@4']);
    });

    rule('that never was is not found, both ways', async (story) => {
      const missing = { type: 'stream-not-found', streamName: story.name('a') };
      await expect(story.read('a')).rejects.toMatchObject(missing);
      await expect(story.read('a', { backwards: true })).rejects.toMatchObject(missing);
    });

    rule('tells of every event where it is in the log', async (story) => {
      await given(story);
      for (const { event, commitPosition } of await story.events('a')) {
        expect(event?.position?.commit).toBeGreaterThan(0n);
        expect(commitPosition).toBe(event?.position?.commit);
      }
    });
  });

  area('a read of a stream, below the client', ({ rule }) => {
    const kinds = async (story: Story, options: ReadReq.Options) =>
      (await read(story.server.stubs, options)).map(kindOf);
    const refused = (story: Story, options: ReadReq.Options) => refusal(read(story.server.stubs, options));
    const telling = (options: ReadReq.Options, compatibility = 21) =>
      options.setControlOption(new streams.ReadReq.Options.ControlOption().setCompatibility(compatibility));
    const from = (options: ReadReq.Options, revision: number) => {
      options.getStream()?.setRevision(String(revision));
      return options;
    };

    rule('says that a stream is not found, as an answer', async (story) => {
      expect(await kinds(story, ofStream(story.name('none'), 10))).toEqual(['stream not found']);
    });

    rule('needs a count, which is not nothing', async (story) => {
      await given(story);
      expect(await refused(story, ofStream(story.name('a')))).toEqual({ code: 3 });
      expect(await refused(story, ofStream(story.name('a'), 0))).toEqual({ code: 2 });
    });

    rule('needs a stream, with a name, and says that it filters nothing', async (story) => {
      await given(story);
      const nameless = ofStream(story.name('a'), 10);
      nameless.clearStream();
      const undecided = ofStream(story.name('a'), 10);
      undecided.clearNoFilter();
      expect(await refused(story, nameless)).toEqual({ code: 3 });
      expect(await refused(story, undecided)).toEqual({ code: 3 });
      expect(await refused(story, ofStream('', 10))).toEqual({ code: 2 });
    });

    rule('ends with the last revision, if the reader knows of that', async (story) => {
      await given(story);
      const told = [...Array<string>(6).fill('event'), 'last position'];
      expect(await kinds(story, telling(ofStream(story.name('a'), 10), 1))).toEqual(told);
      expect(await kinds(story, telling(ofStream(story.name('a'), 10)))).toEqual(told);
      expect(await kinds(story, ofStream(story.name('a'), 10))).toEqual(told.slice(0, 6));
    });

    rule('begins with the first revision that is shown, if it is not what was asked for', async (story) => {
      await story.append(
        'a',
        Array.from({ length: 60 }, (_, i) => `e${i}`),
      );
      await story.setMetadata('a', { truncateBefore: 50 });
      const answers = await read(story.server.stubs, telling(ofStream(story.name('a'), 3)));
      expect(answers.map(kindOf)).toEqual(['first position', 'event', 'event', 'event', 'last position']);
      expect([answers[0]?.getFirstStreamPosition(), answers[4]?.getLastStreamPosition()]).toEqual(['50', '59']);
    });

    rule('from a revision ends with the last one too', async (story) => {
      await given(story);
      expect(await kinds(story, from(telling(ofStream(story.name('a'), 10)), 5))).toEqual(['event', 'last position']);
    });

    rule('backwards ends with the last revision too', async (story) => {
      await given(story);
      const answers = await read(story.server.stubs, from(telling(backwards(ofStream(story.name('a'), 10))), 2));
      expect(answers.map(kindOf)).toEqual(['event', 'event', 'event', 'last position']);
      expect(answers.at(-1)?.getLastStreamPosition()).toBe('5');
    });

    rule('begins with what is not too old, if that is far from what was asked for', async (story) => {
      const ids = Array.from({ length: 40 }, (_, i) => `e${i}`);
      await story.append('a', ids);
      await story.setMetadata('a', { maxAge: 1 });
      await until(
        () => story.read('a'),
        ({ length }) => length === 0,
      );
      const none = await read(story.server.stubs, telling(ofStream(story.name('a'), 3)));
      expect(none.map(kindOf)).toEqual(['first position', 'last position']);
      expect(none[0]?.getFirstStreamPosition()).toBe('40');
    });

    rule('says from where', async (story) => {
      await given(story);
      const nowhere = ofStream(story.name('a'), 10);
      nowhere.getStream()?.clearStart();
      expect(await refused(story, nowhere)).toEqual({ code: 2 });
    });

    rule('cannot be from a revision that is none', async (story) => {
      await given(story);
      const beyond = ofStream(story.name('a'), 10);
      beyond.getStream()?.setRevision(String(2n ** 63n));
      expect(await refused(story, beyond)).toEqual({ code: 2 });
    });

    rule('backwards from the start is one event', async (story) => {
      await given(story);
      expect(await kinds(story, backwards(ofStream(story.name('a'), 10)))).toEqual(['event']);
    });

    rule('writes ids as bits if it is asked to', async (story) => {
      await given(story);
      const Uuids = streams.ReadReq.Options.UUIDOption;
      const asBits = ofStream(story.name('a'), 1).setUuidOption(new Uuids().setStructured(empty()));
      const [event] = eventsIn(await read(story.server.stubs, asBits));
      const structured = event?.id?.getStructured();
      const hex = [structured?.getMostSignificantBits(), structured?.getLeastSignificantBits()]
        .map((half) =>
          BigInt.asUintN(64, BigInt(half ?? 0))
            .toString(16)
            .padStart(16, '0'),
        )
        .join('');
      expect(hex).toBe(story.id('e0').replaceAll('-', ''));
    });

    rule('tells the time in ticks of a hundred nanoseconds since 1970, and the content type', async (story) => {
      await given(story);
      const [event] = eventsIn(await read(story.server.stubs, ofStream(story.name('a'), 1)));
      const ms = BigInt(event?.metadata.created ?? 0) / 10_000n;
      expect(BigInt(Date.now()) - ms).toBeLessThan(5n * 60_000n);
      expect(event?.metadata).toMatchObject({ type: 'T', 'content-type': 'application/json' });
    });

    rule('of the metadata of a deleted stream gives $tb to the last digit', async (story) => {
      await given(story);
      await story.delete('a');
      const [event] = eventsIn(await read(story.server.stubs, ofStream(story.name('$$a'), 1)));
      expect(event?.data).toBe('{"$tb":9223372036854775807}');
    });
  });
};
