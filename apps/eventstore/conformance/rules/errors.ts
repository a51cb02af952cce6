import { expect } from '@jest/globals';
import type { Metadata, ServiceError } from '@grpc/grpc-js';
import { Metadata as Headers } from '@grpc/grpc-js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import { append, eventsIn, kindOf, read } from './calls.js';
import { appendTo, empty, eventOf, identifier, ofStream, refusal, subscribing, uuid } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

type Ending = DeleteReq.Options | TombstoneReq.Options;

const expecting = <O extends Ending>(
  options: O,
  story: Story,
  expected: 'any' | 'no_stream' | 'stream_exists' | number,
): O => {
  options.setStreamIdentifier(identifier(story.name('a')));
  if (expected === 'any') options.setAny(empty());
  else if (expected === 'no_stream') options.setNoStream(empty());
  else if (expected === 'stream_exists') options.setStreamExists(empty());
  else options.setRevision(String(expected));
  return options;
};

type Expected = Parameters<typeof expecting>[2];

const remove = (story: Story, expected: Expected, headers: Metadata = new Headers()) =>
  new Promise((resolve, reject) => {
    const options = expecting(new streamsPb.DeleteReq.Options(), story, expected);
    const answer = (error: ServiceError | null, response: unknown) => (error ? reject(error) : resolve(response));
    story.server.stubs.streams.delete(new streamsPb.DeleteReq().setOptions(options), headers, answer);
  });

const tombstone = (story: Story, expected: Expected) =>
  new Promise((resolve, reject) => {
    const options = expecting(new streamsPb.TombstoneReq.Options(), story, expected);
    const answer = (error: ServiceError | null, response: unknown) => (error ? reject(error) : resolve(response));
    story.server.stubs.streams.tombstone(new streamsPb.TombstoneReq().setOptions(options), answer);
  });

const anEvent = (story: Story) => eventOf({ id: uuid(story.id('e1')) });

export const errorRules = (): void => {
  area('errors, by code and trailers', ({ rule }) => {
    const wrong = (story: Story, expected: string, actual: string) => ({
      code: 9,
      exception: 'wrong-expected-version',
      'stream-name': story.name('a'),
      'expected-version': expected,
      'actual-version': actual,
    });
    const deleted = (story: Story, stream = 'a') => ({
      code: 9,
      exception: 'stream-deleted',
      'stream-name': story.name(stream),
    });

    rule('a delete that expects another revision', async (story) => {
      await story.append('a', ['e1', 'e2']);
      expect(await refusal(remove(story, 0))).toEqual(wrong(story, '0', '1'));
      expect(await refusal(remove(story, 'no_stream'))).toEqual(wrong(story, '-1', '1'));
    });

    rule('a delete that expects another revision says so in words too', async (story) => {
      await story.append('a', ['e1', 'e2']);
      const versions = 'Expected version: 0, Actual version: 1';
      await expect(remove(story, 0)).rejects.toMatchObject({
        details: `Delete failed due to WrongExpectedVersion. Stream: ${story.name('a')}, ${versions}`,
      });
    });

    rule('a delete of what never was', async (story) => {
      expect(await refusal(remove(story, 'any'))).toEqual(wrong(story, '-2', '-1'));
    });

    rule('a delete that expects stream_exists, which the client cannot ask for', async (story) => {
      expect(await refusal(remove(story, 'stream_exists'))).toEqual(wrong(story, '-4', '-1'));
      await story.append('a', ['e1']);
      await remove(story, 'stream_exists');
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('a tombstone that expects something else', async (story) => {
      expect(await refusal(tombstone(story, 3))).toEqual(wrong(story, '3', '-1'));
      expect(await refusal(tombstone(story, 'stream_exists'))).toEqual(wrong(story, '-4', '-1'));
    });

    rule('whatever is done to a tombstoned stream', async (story) => {
      await story.tombstone('a');
      const { stubs } = story.server;
      expect(await refusal(remove(story, 'any'))).toEqual(deleted(story));
      expect(await refusal(tombstone(story, 'any'))).toEqual(deleted(story));
      expect(await refusal(append(stubs, [appendTo(story.name('a'), 'any'), anEvent(story)]))).toEqual(deleted(story));
      expect(await refusal(read(stubs, ofStream(story.name('a'), 1)))).toEqual(deleted(story));
      expect(await refusal(read(stubs, subscribing(ofStream(story.name('a')))))).toEqual(deleted(story));
      expect(await refusal(read(stubs, ofStream(story.name('$$a'), 1)))).toEqual(deleted(story, '$$a'));
    });

    rule('an append that is too large', async (story) => {
      const large = eventOf({ id: uuid(story.id('e1')), data: 'x'.repeat(1_100_000) });
      expect(await refusal(append(story.server.stubs, [appendTo(story.name('a'), 'any'), large]))).toEqual({
        code: 3,
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': '1048576',
      });
    });

    rule('a call that came too late', async (story) => {
      const past = new Promise((resolve, reject) => {
        const options = expecting(new streamsPb.DeleteReq.Options(), story, 'any');
        const request = new streamsPb.DeleteReq().setOptions(options);
        const callOptions = { deadline: Date.now() - 1 };
        story.server.stubs.streams.delete(request, new Headers(), callOptions, (error, response) =>
          error ? reject(error) : resolve(response),
        );
      });
      expect(await refusal(past)).toEqual({ code: 4 });
    });
  });

  area('headers of a call', ({ rule }) => {
    const headers = (of: Record<string, string>) => {
      const metadata = new Headers();
      for (const [key, value] of Object.entries(of)) metadata.set(key, value);
      return metadata;
    };

    rule('connection-name may be anything', async (story) => {
      const named = headers({ 'connection-name': `conformance ${story.prefix}` });
      const answer = await append(story.server.stubs, [appendTo(story.name('a'), 'any'), anEvent(story)], named);
      expect(answer.getSuccess()?.getCurrentRevision()).toBe('0');
    });

    rule('requires-leader is met by one that leads', async (story) => {
      await story.append('a', ['e1']);
      for (const leader of ['true', 'false']) {
        const options = ofStream(story.name('a'), 1);
        const answers = await read(story.server.stubs, options, undefined, headers({ 'requires-leader': leader }));
        expect(eventsIn(answers)).toHaveLength(1);
      }
    });

    rule('those that nobody knows are passed over', async (story) => {
      await story.append('a', ['e1']);
      const options = subscribing(ofStream(story.name('a')));
      const answers = await read(
        story.server.stubs,
        options,
        (heard) => heard.length === 3,
        headers({ 'x-nobody': 'knows' }),
      );
      expect(answers.map(kindOf)).toEqual(['confirmation', 'event', 'caught up']);
    });
  });
};
