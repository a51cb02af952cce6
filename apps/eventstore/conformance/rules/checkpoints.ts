import { expect } from '@jest/globals';
import { streamNameFilter, type Position } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { until } from '../persistent/until.js';
import { kindOf, read } from './calls.js';
import { filtered, ofAll, refusal, subscribing } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const hundred = (story: Story, stream = 'a') =>
  story.append(
    stream,
    Array.from({ length: 100 }, (_, i) => `${stream}${i}`),
  );

const subscription = (from: Position, prefix: string, window?: number, multiplier = 1) => {
  const filter = { on: 'stream' as const, prefixes: [prefix], multiplier };
  return filtered(subscribing(ofAll(from)), window === undefined ? filter : { ...filter, window });
};

const caughtUp = (answers: ReadResp[]) => answers.some((answer) => answer.hasCaughtUp());
const checkpoints = (answers: ReadResp[]) =>
  answers.flatMap((answer) => {
    const checkpoint = answer.getCheckpoint();
    return checkpoint ? [BigInt(checkpoint.getCommitPosition())] : [];
  });
const grows = (positions: bigint[]) => positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? 0n));

export const checkpointRules = (): void =>
  area('the checkpoints of a filtered subscription', ({ rule }) => {
    const toldOf = async (story: Story, from: Position, window?: number, multiplier?: number) =>
      checkpoints(await read(story.server.stubs, subscription(from, 'nothing-', window, multiplier), caughtUp));

    rule('come every window of considered events, though nothing passes', async (story) => {
      const from = await story.mark();
      await hundred(story);
      // Others may have written too, and the last window may be told as the end: there are nine at least.
      const told = await toldOf(story, from, 10);
      expect(told.length).toBeGreaterThanOrEqual(9);
      expect(grows(told)).toBe(true);
    });

    rule('come every 32 events if the reader does not say', async (story) => {
      const from = await story.mark();
      await hundred(story);
      expect((await toldOf(story, from)).length).toBeGreaterThanOrEqual(3);
      expect((await toldOf(story, from)).length).toBeLessThan((await toldOf(story, from, 10)).length);
    });

    rule('lie a multiple of the window apart', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const [single, triple] = [await toldOf(story, from, 10, 1), await toldOf(story, from, 10, 3)];
      expect(triple.length).toBeGreaterThanOrEqual(3);
      expect(triple.length).toBeLessThan(single.length / 2);
    });

    rule('end with one at the end of what is there, before caught up', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const answers = await read(story.server.stubs, subscription(from, 'nothing-', 30, 10), caughtUp);
      expect(answers.map(kindOf)).toEqual(['confirmation', 'checkpoint', 'caught up']);
      expect(checkpoints(answers)[0]).toBeGreaterThanOrEqual(story.at('a99').commit);
    });

    rule('do not come at the end of what is read at once', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const answers = await read(story.server.stubs, subscription(from, 'nothing-', 1000), caughtUp);
      expect(answers.map(kindOf)).toEqual(['confirmation', 'caught up']);
    });

    rule('never come again and never go back, live ones included', async (story) => {
      const from = await story.mark();
      await hundred(story);
      let writing: Promise<unknown> | undefined;
      const answers = await read(story.server.stubs, subscription(from, story.name('b'), 7), (heard) => {
        if (caughtUp(heard)) writing ??= hundred(story, 'b');
        return heard.filter((answer) => answer.hasEvent()).length === 100;
      });
      await writing;
      const told = checkpoints(answers);
      expect(told.length).toBeGreaterThanOrEqual(24);
      expect(grows(told)).toBe(true);
    });

    rule('are never before an event that was told already', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const answers = await read(story.server.stubs, subscription(from, story.prefix, 5), caughtUp);
      const places = answers.flatMap((answer) => {
        const place = answer.getEvent()?.getCommitPosition() ?? answer.getCheckpoint()?.getCommitPosition();
        return place === undefined ? [] : [BigInt(place)];
      });
      expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)));
      expect(answers.filter((answer) => answer.hasEvent())).toHaveLength(100);
    });

    rule('are where one goes on, with nothing missed', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const options = subscription(from, story.prefix, 10);
      const first = await read(story.server.stubs, options, (heard) => checkpoints(heard).length === 2);
      const heard = first.filter((answer) => answer.hasEvent()).length;
      const at = checkpoints(first)[1] ?? 0n;
      const rest = subscription({ commit: at, prepare: at }, story.prefix, 10);
      const second = await read(story.server.stubs, rest, caughtUp);
      expect(heard + second.filter((answer) => answer.hasEvent()).length).toBe(100);
    });

    rule('are told to the client, each later than the one before', async (story) => {
      const from = await story.mark();
      await hundred(story);
      const told: bigint[] = [];
      const filter = streamNameFilter({
        prefixes: [story.prefix],
        maxSearchWindow: 10,
        checkpointInterval: 1,
        checkpointReached: (_, { commit }) => void told.push(commit),
      });
      const subscriber = story.subscribeToAll(from, { filter });
      await subscriber.hears('a99@99');
      await until(
        () => told,
        ({ length }) => length >= 9,
      );
      expect(grows(told)).toBe(true);
      await subscriber.leave();
    });

    rule('lie one event apart at least: an interval of nothing is UNKNOWN', async (story) => {
      const from = await story.mark();
      expect(await refusal(read(story.server.stubs, subscription(from, 'nothing-', 32, 0)))).toEqual({ code: 2 });
    });
  });
