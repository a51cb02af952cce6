import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import jspb from 'google-protobuf';
import durationPb from 'google-protobuf/google/protobuf/duration_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { batchAppend } from './calls.js';
import { batchEvent, batchOptions, textOf, uuid, type Expected } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const fresh = (data = '{}') => batchEvent({ id: uuid(randomUUID()), data });

interface Part {
  of: string;
  to?: string;
  expected?: Expected;
  events?: BatchAppendReq.ProposedMessage[];
  final?: boolean;
  deadline?: Date;
  /** How long the writer waits, which the client's generated code cannot say. */
  waits?: number;
}

const OPTIONS = 2;
const DEADLINE_DURATION = 7;

/** A part that says in its bytes how many seconds its writer waits. */
const waiting = (part: BatchAppendReq, seconds: number): BatchAppendReq => {
  const options = new jspb.BinaryWriter();
  streamsPb.BatchAppendReq.Options.serializeBinaryToWriter(
    part.getOptions() ?? new streamsPb.BatchAppendReq.Options(),
    options,
  );
  options.writeBytes(DEADLINE_DURATION, new durationPb.Duration().setSeconds(seconds).serializeBinary());
  const whole = new jspb.BinaryWriter();
  whole.writeBytes(OPTIONS, options.getResultBuffer());
  part.clearOptions();
  const rest = part.serializeBinary();
  part.serializeBinary = () => Buffer.concat([whole.getResultBuffer(), rest]);
  return part;
};

const message = ({ of, to, expected = 'any', events = [], final = false, deadline, waits }: Part) => {
  const part = new streamsPb.BatchAppendReq()
    .setCorrelationId(uuid(of))
    .setProposedMessagesList(events)
    .setIsFinal(final);
  if (to === undefined) return part;
  const options = batchOptions(to, expected);
  if (deadline) options.setDeadline(timestampPb.Timestamp.fromDate(deadline));
  part.setOptions(options);
  return waits === undefined ? part : waiting(part, waits);
};

/**
 * The answers to the parts: so many are waited for, and one to a batch that is sent after them, so that what should not
 * be answered had its time.
 */
const answersTo = async (story: Story, count: number, ...parts: Part[]) => {
  const after = { of: randomUUID(), to: story.name('after'), events: [fresh()], final: true };
  const answers = await batchAppend(story.server.stubs, [...parts, after].map(message), count + 1);
  return answers.filter((answer) => answer.getCorrelationId()?.getString() !== after.of);
};

/** Those to parts of which each final one is answered. */
const exchange = (story: Story, ...parts: Part[]) =>
  answersTo(story, parts.filter(({ final }) => final).length, ...parts);

const told = (answer: BatchAppendResp | undefined) => ({
  of: answer?.getCorrelationId()?.getString(),
  to: textOf(answer?.getStreamIdentifier()?.getStreamName_asU8()),
  revision: answer?.getSuccess()?.getCurrentRevision(),
  error: answer?.getError()?.getDetails()?.getTypeName().replace('event_store.client.', ''),
  code: answer?.getError()?.getCode(),
  message: answer?.getError()?.getMessage(),
});

const NO_ERROR = { error: undefined, code: undefined, message: undefined };
const ok = (of: string, to: string, revision: string) => ({ of, to, revision, ...NO_ERROR });
/** The message only names what went wrong, as the type of the details does. */
const failed = (of: string, to: string, error: string, code: number) => ({
  of,
  to,
  revision: undefined,
  error,
  code,
  message: error,
});
const byId = (answers: BatchAppendResp[]) => answers.map(told).sort((a, b) => ((a.of ?? '') < (b.of ?? '') ? -1 : 1));

const MINUTE_MS = 60_000;

export const batchRules = (): void => {
  area('a batch append, below the client', ({ rule }) => {
    rule('is written when its final part comes, its parts together', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const answers = await exchange(
        story,
        { of, to, events: [fresh()] },
        { of, events: [fresh(), fresh()] },
        { of, events: [fresh()], final: true },
      );
      expect(answers.map(told)).toEqual([ok(of, to, '3')]);
      expect(await story.read('a')).toHaveLength(4);
    });

    rule('is not written without a final part', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      expect(await answersTo(story, 0, { of, to, events: [fresh()] })).toEqual([]);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('may end with a part of no events', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const answers = await exchange(story, { of, to, events: [fresh()] }, { of, final: true });
      expect(answers.map(told)).toEqual([ok(of, to, '0')]);
    });

    rule('is kept apart from others on the same call', async (story) => {
      const [one, two] = [randomUUID(), randomUUID()];
      const answers = await exchange(
        story,
        { of: one, to: story.name('a'), events: [fresh()] },
        { of: two, to: story.name('b'), events: [fresh()] },
        { of: one, events: [fresh()], final: true },
        { of: two, final: true },
      );
      const expected = [ok(one, story.name('a'), '1'), ok(two, story.name('b'), '0')];
      expect(byId(answers)).toEqual(expected.sort((a, b) => (a.of < b.of ? -1 : 1)));
    });

    rule('that never began is not answered', async (story) => {
      expect(await answersTo(story, 0, { of: randomUUID(), events: [fresh()], final: true })).toEqual([]);
    });

    rule('is answered however many there are on one call', async (story) => {
      const parts = Array.from({ length: 100 }, (_, i) => ({
        of: randomUUID(),
        to: story.name(`s${i}`),
        events: [fresh()],
        final: true,
      }));
      const answers = await exchange(story, ...parts);
      expect(new Set(answers.map((answer) => told(answer).of))).toEqual(new Set(parts.map(({ of }) => of)));
      expect(answers).toHaveLength(100);
    });

    rule('of nothing to a new stream says no_stream, and where', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const [answer] = await exchange(story, { of, to, final: true });
      expect([answer?.getSuccess()?.hasNoStream(), answer?.getSuccess()?.hasPosition()]).toEqual([true, true]);
    });

    rule('says where it was written', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const [answer] = await exchange(story, { of, to, events: [fresh(), fresh()], final: true });
      const position = answer?.getSuccess()?.getPosition();
      const events = await story.events('a');
      expect(BigInt(position?.getCommitPosition() ?? 0)).toBe(events.at(-1)?.event?.position?.commit);
    });
  });

  area('what a batch append fails with, below the client', ({ rule }) => {
    rule('WrongExpectedVersion: what was expected, and what there is', async (story) => {
      await story.append('a', ['e1', 'e2']);
      const [of, to] = [randomUUID(), story.name('a')];
      const [answer] = await exchange(story, { of, to, expected: 9n, events: [fresh()], final: true });
      expect(told(answer)).toEqual(failed(of, to, 'WrongExpectedVersion', 6));
      const details = sharedPb.WrongExpectedVersion.deserializeBinary(
        answer?.getError()?.getDetails()?.getValue_asU8() ?? new Uint8Array(),
      );
      expect([details.getExpectedStreamPosition(), details.getCurrentStreamRevision()]).toEqual(['9', '1']);
    });

    rule('WrongExpectedVersion: that there is no stream', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const [answer] = await exchange(story, { of, to, expected: 'stream_exists', events: [fresh()], final: true });
      const details = sharedPb.WrongExpectedVersion.deserializeBinary(
        answer?.getError()?.getDetails()?.getValue_asU8() ?? new Uint8Array(),
      );
      expect([details.hasExpectedStreamExists(), details.hasCurrentNoStream()]).toEqual([true, true]);
    });

    rule('StreamDeleted: by the stream’s name', async (story) => {
      await story.append('a', ['e1']);
      await story.tombstone('a');
      const [of, to] = [randomUUID(), story.name('a')];
      const [answer] = await exchange(story, { of, to, events: [fresh()], final: true });
      expect(told(answer)).toEqual(failed(of, to, 'StreamDeleted', 5));
      const details = sharedPb.StreamDeleted.deserializeBinary(
        answer?.getError()?.getDetails()?.getValue_asU8() ?? new Uint8Array(),
      );
      expect(textOf(details.getStreamIdentifier()?.getStreamName_asU8())).toBe(to);
    });

    rule('MaximumAppendSizeExceeded: once the parts are too large, whatever comes after', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const half = 'x'.repeat(600_000);
      const answers = await exchange(
        story,
        { of, to, events: [fresh(half)] },
        { of, events: [fresh(half)] },
        { of, events: [fresh()], final: true },
      );
      expect(answers.map(told)).toEqual([failed(of, to, 'MaximumAppendSizeExceeded', 3)]);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('BadRequest: an event without a type', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const untyped = batchEvent({ id: uuid(randomUUID()), metadata: { 'content-type': 'application/json' } });
      const [answer] = await exchange(story, { of, to, events: [untyped], final: true });
      expect(told(answer)).toEqual(failed(of, to, 'BadRequest', 3));
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('BadRequest: an id of the batch that is none', async (story) => {
      const [of, to] = ['not-a-uuid', story.name('a')];
      const answers = await exchange(story, { of, to, events: [fresh()], final: true });
      expect(answers.map(told)).toEqual([failed(of, to, 'BadRequest', 3)]);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('BadRequest: a stream without a name, or with that of its metadata', async (story) => {
      for (const to of ['', '$$']) {
        const of = randomUUID();
        const answers = await exchange(story, { of, to, events: [fresh()], final: true });
        expect(answers.map(told)).toEqual([failed(of, to, 'BadRequest', 3)]);
      }
    });

    rule('Timeout: a final part that does not come in two seconds', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const answers = await answersTo(story, 1, { of, to, events: [fresh()] });
      // It does not say which batch: nobody can tell it from others.
      expect(answers.map(told)).toMatchObject([{ of: undefined, error: 'Timeout', code: 4 }]);
    });

    rule('Timeout: a deadline that is past', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const deadline = new Date(Date.now() - MINUTE_MS);
      const answers = await exchange(story, { of, to, deadline, events: [fresh()], final: true });
      expect(answers.map(told)).toEqual([failed(of, to, 'Timeout', 4)]);
      await expect(story.read('a')).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    rule('Timeout: a wait of no time, told as a duration', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const answers = await exchange(story, { of, to, waits: 0, events: [fresh()], final: true });
      expect(answers.map(told)).toEqual([failed(of, to, 'Timeout', 4)]);
    });

    rule('nothing, with a minute to wait', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const answers = await exchange(story, { of, to, waits: 60, events: [fresh()], final: true });
      expect(answers.map(told)).toEqual([ok(of, to, '0')]);
    });

    rule('nothing, with a deadline to come', async (story) => {
      const [of, to] = [randomUUID(), story.name('a')];
      const deadline = new Date(Date.now() + MINUTE_MS);
      const answers = await exchange(story, { of, to, deadline, events: [fresh()], final: true });
      expect(answers.map(told)).toEqual([ok(of, to, '0')]);
    });

    rule('one of them does not touch the others on the call', async (story) => {
      await story.append('a', ['e1']);
      const [one, two] = [randomUUID(), randomUUID()];
      const answers = await exchange(
        story,
        { of: one, to: story.name('a'), expected: 'no_stream', events: [fresh()], final: true },
        { of: two, to: story.name('b'), expected: 'no_stream', events: [fresh()], final: true },
      );
      const expected = [failed(one, story.name('a'), 'WrongExpectedVersion', 6), ok(two, story.name('b'), '0')];
      expect(byId(answers)).toEqual(expected.sort((a, b) => (a.of < b.of ? -1 : 1)));
    });
  });
};
