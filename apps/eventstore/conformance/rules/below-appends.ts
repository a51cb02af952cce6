import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { NO_STREAM } from '@eventstore/db-client';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import { append, eventsIn, read } from './calls.js';
import { appendTo, eventOf, ofStream, refusal, shared, uuid } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const fresh = () => uuid(randomUUID());
const event = (metadata?: Record<string, string>) =>
  metadata ? eventOf({ id: fresh(), metadata }) : eventOf({ id: fresh() });

/** The event that a stream's data were appended as, byte for byte. */
const appended = async (story: Story, data: string, stream = 'a', type = 'T') => {
  const metadata = { type, 'content-type': 'application/json' };
  const { stubs } = story.server;
  await append(stubs, [appendTo(story.name(stream), 'any'), eventOf({ id: fresh(), data, metadata })]);
  return eventsIn(await read(stubs, ofStream(story.name(stream), 100))).at(-1);
};

const bits = (id: string): UUID => {
  const half = (hex: string) => BigInt.asIntN(64, BigInt(`0x${hex}`)).toString();
  const hex = id.replaceAll('-', '');
  const structured = new shared.UUID.Structured()
    .setMostSignificantBits(half(hex.slice(0, 16)))
    .setLeastSignificantBits(half(hex.slice(16)));
  return new shared.UUID().setStructured(structured);
};

export const appendsBelowTheClient = (): void => {
  area('the unary append, below the client', ({ rule }) => {
    const refused = (story: Story, ...messages: Parameters<typeof append>[1]) =>
      refusal(append(story.server.stubs, messages));

    const missing = {
      code: 3,
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    };

    rule('of nothing to a new stream says no_stream, and where', async (story) => {
      const success = (await append(story.server.stubs, [appendTo(story.name('a'), 'any')])).getSuccess();
      expect([success?.hasNoStream(), success?.hasPosition()]).toEqual([true, true]);
    });

    rule('needs a type and a content type', async (story) => {
      const to = appendTo(story.name('a'), 'any');
      expect(await refused(story, to, event({ 'content-type': 'application/json' }))).toEqual(missing);
      expect(await refused(story, to, event({ type: 'T' }))).toEqual(missing);
    });

    rule('takes any other content type for bytes', async (story) => {
      const metadata = { type: 'T', 'content-type': 'text/plain' };
      await append(story.server.stubs, [appendTo(story.name('a'), 'any'), eventOf({ id: fresh(), metadata })]);
      const [read1] = eventsIn(await read(story.server.stubs, ofStream(story.name('a'), 1)));
      expect(read1?.metadata['content-type']).toBe('application/octet-stream');
    });

    rule('takes what is no JSON for JSON, if it is told so', async (story) => {
      expect((await appended(story, 'this is not json'))?.data).toBe('this is not json');
    });

    rule('keeps JSON to the byte', async (story) => {
      const json = '{ "big": 12345678901234567890,\n "real": 1.0, "real": 1.0e0 }';
      expect((await appended(story, json))?.data).toBe(json);
    });

    rule('keeps metadata to the digit', async (story) => {
      const json = '{"$tb":9007199254740993,"k":1.0}';
      expect((await appended(story, json, '$$a', '$metadata'))?.data).toBe(json);
    });

    rule('of $tb at the last of all revisions to the metadata is a soft delete', async (story) => {
      await story.append('a', ['e1']);
      await appended(story, '{"$tb":9223372036854775807}', '$$a', '$metadata');
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('of $tb just before the last of all revisions is none', async (story) => {
      await story.append('a', ['e1']);
      await appended(story, '{"$tb":9223372036854775806}', '$$a', '$metadata');
      expect(await story.read('a')).toEqual([]);
    });

    rule('needs an expectation', async (story) => {
      expect(await refused(story, appendTo(story.name('a')), event())).toEqual({ code: 3 });
    });

    rule('needs an expectation that a revision can meet', async (story) => {
      for (const beyond of [2n ** 63n, 2n ** 64n - 2n])
        expect(await refused(story, appendTo(story.name('a'), beyond), event())).toEqual({ code: 2 });
    });

    rule('needs an id that is one, and not empty', async (story) => {
      const to = appendTo(story.name('a'), 'any');
      const nobody = uuid('00000000-0000-0000-0000-000000000000');
      expect(await refused(story, to, eventOf({ id: uuid('not-a-uuid') }))).toEqual({ code: 2 });
      expect(await refused(story, to, eventOf({ id: nobody }))).toEqual({ code: 2 });
    });

    rule('needs a stream and a type with letters', async (story) => {
      const untyped = event({ type: '', 'content-type': 'application/json' });
      expect(await refused(story, appendTo(undefined, 'any'), event())).toEqual({ code: 2 });
      expect(await refused(story, appendTo('', 'any'), event())).toEqual({ code: 2 });
      expect(await refused(story, appendTo(story.name('a'), 'any'), untyped)).toEqual({ code: 2 });
    });

    rule('cannot be to the metadata of a stream without a name', async (story) => {
      expect(await refused(story, appendTo('$$', 'any'), event())).toEqual({ code: 2 });
    });

    rule('begins with its options, which come once', async (story) => {
      const to = appendTo(story.name('a'), 'any');
      expect(await refused(story, event())).toEqual({ code: 2 });
      expect(await refused(story, to, appendTo(story.name('b'), 'any'), event())).toEqual({ code: 2 });
      await expect(story.read('b')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('of which one event makes no sense writes none', async (story) => {
      const to = appendTo(story.name('a'), 'any');
      expect(await refused(story, to, event(), event(), event({ type: 'T' }))).toEqual(missing);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('takes an id as bits, which is the id as text', async (story) => {
      const id = 'f1c2a3b4-9d8e-4f70-8a1b-2c3d4e5f6071';
      await append(story.server.stubs, [appendTo(story.name('a'), 'any'), eventOf({ id: bits(id) })]);
      expect((await story.events('a'))[0]?.event?.id).toBe(id);
    });

    rule('takes a revision of 2^64 - 1 for no_stream', async (story) => {
      const to = appendTo(story.name('a'), 2n ** 64n - 1n);
      const success = (await append(story.server.stubs, [to, event()])).getSuccess();
      expect(success?.getCurrentRevision()).toBe('0');
    });

    rule('is refused beyond the size that a message may have', async (story) => {
      const huge = eventOf({ id: fresh(), data: 'x'.repeat(18 * 1024 * 1024) });
      expect(await refused(story, appendTo(story.name('a'), 'any'), huge)).toEqual({ code: 8 });
    });
  });

  area('the unary answer to a wrong expectation', ({ rule }) => {
    const answer = async (story: Story, stream: string, expected: Parameters<typeof appendTo>[1]) => {
      const response = await append(story.server.stubs, [appendTo(story.name(stream), expected), event()]);
      return response.getWrongExpectedVersion();
    };

    rule('says the revision there is, and that none was expected', async (story) => {
      await story.append('a', ['e1', 'e2'], NO_STREAM);
      const wrong = await answer(story, 'a', 'no_stream');
      expect([wrong?.getCurrentRevision(), wrong?.getCurrentRevision2060()]).toEqual(['1', 1]);
      expect([wrong?.hasExpectedNoStream(), wrong?.getExpectedRevision2060()]).toEqual([true, 2 ** 64]);
    });

    rule('says the revision that was expected', async (story) => {
      await story.append('a', ['e1', 'e2'], NO_STREAM);
      const wrong = await answer(story, 'a', 9n);
      expect([wrong?.getCurrentRevision(), wrong?.getCurrentRevision2060()]).toEqual(['1', 1]);
      expect([wrong?.getExpectedRevision(), wrong?.getExpectedRevision2060()]).toEqual(['9', 9]);
    });

    rule('says that there is no stream, and that one was expected', async (story) => {
      const wrong = await answer(story, 'none', 'stream_exists');
      expect([wrong?.hasCurrentNoStream(), wrong?.hasNoStream2060()]).toEqual([true, true]);
      expect([wrong?.hasExpectedStreamExists(), wrong?.hasStreamExists2060()]).toEqual([true, true]);
    });

    rule('says that there is no stream, and which revision was expected', async (story) => {
      const wrong = await answer(story, 'none', 3n);
      expect([wrong?.hasCurrentNoStream(), wrong?.hasNoStream2060()]).toEqual([true, true]);
      expect([wrong?.getExpectedRevision(), wrong?.getExpectedRevision2060()]).toEqual(['3', 3]);
    });
  });
};
