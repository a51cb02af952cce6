import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { streamsClient } from '../testing/streams-client.js';
import { empty, shared, streams, type Streams } from '../wire/protocol.js';

let store: TestEventStore;
let client: ReturnType<typeof streamsClient>;
beforeAll(async () => {
  store = await startTestEventStore();
  client = streamsClient(store.url);
});
afterAll(async () => {
  client.close();
  await store.stop();
});

const proposed = (data = '{}') => {
  const event = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(randomUUID()))
    .setData(Buffer.from(data));
  event.getMetadataMap().set('type', 'T').set('content-type', 'application/json');
  return event;
};

interface Part {
  id: string;
  stream?: string;
  events?: Streams.BatchAppendReq.ProposedMessage[];
  final?: boolean;
}

const part = ({ id, stream, events = [], final = false }: Part) => {
  const message = new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(id))
    .setProposedMessagesList(events)
    .setIsFinal(final);
  if (stream !== undefined)
    message.setOptions(
      new streams.BatchAppendReq.Options()
        .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
        .setAny(new empty.Empty()),
    );
  return message;
};

/** Sends the parts, ends the stream, and gives all answers once the server has ended it too. */
const exchange = (parts: Part[]) =>
  new Promise<Streams.BatchAppendResp[]>((resolve, reject) => {
    const answers: Streams.BatchAppendResp[] = [];
    const call = client.batchAppend();
    call.on('data', (answer: Streams.BatchAppendResp) => answers.push(answer));
    call.on('error', reject);
    call.on('end', () => resolve(answers));
    for (const message of parts) call.write(part(message));
    call.end();
  });

const told = (answer: Streams.BatchAppendResp) => ({
  id: answer.getCorrelationId()?.getString(),
  stream: Buffer.from(answer.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
  revision: answer.getSuccess()?.getCurrentRevision(),
  error: answer.getError()?.getDetails()?.getTypeName(),
});

describe('batch append', () => {
  it('writes the parts of a batch together when its final part comes', async () => {
    const [id, stream] = [randomUUID(), randomUUID()];
    const answers = await exchange([
      { id, stream, events: [proposed()] },
      { id, events: [proposed(), proposed()] },
      { id, events: [proposed()], final: true },
    ]);
    expect(answers.map(told)).toEqual([{ id, stream, revision: '3', error: undefined }]);
  });

  it('keeps interleaved batches apart', async () => {
    const [one, two, a, b] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const answers = await exchange([
      { id: one, stream: a, events: [proposed()] },
      { id: two, stream: b, events: [proposed()] },
      { id: one, events: [proposed()], final: true },
      { id: two, final: true },
    ]);
    expect(answers.map(told)).toEqual([
      { id: one, stream: a, revision: '1', error: undefined },
      { id: two, stream: b, revision: '0', error: undefined },
    ]);
  });

  it('answers a correlation once, however often it comes before that', async () => {
    const [id, stream] = [randomUUID(), randomUUID()];
    const again = { id, stream, events: [proposed()], final: true };
    const answers = await exchange([again, again, again]);
    expect(answers.map(told)).toEqual([{ id, stream, revision: '0', error: undefined }]);
  });

  it('ignores parts of a correlation that never began', async () => {
    expect(await exchange([{ id: randomUUID(), events: [proposed()], final: true }])).toEqual([]);
  });

  it('refuses a batch that is too large at the part that makes it so, and ignores the rest of it', async () => {
    const [id, stream] = [randomUUID(), randomUUID()];
    const half = 'x'.repeat(600_000);
    const answers = await exchange([
      { id, stream, events: [proposed(half)] },
      { id, events: [proposed(half)] },
      { id, events: [proposed()], final: true },
    ]);
    expect(answers.map(told)).toEqual([
      { id, stream, revision: undefined, error: 'event_store.client.MaximumAppendSizeExceeded' },
    ]);
  });

  it('answers all that is pending before it ends the stream', async () => {
    const batches = Array.from({ length: 200 }, () => ({
      id: randomUUID(),
      stream: randomUUID(),
      events: [proposed()],
      final: true,
    }));
    const answers = await exchange(batches);
    expect(new Set(answers.map((answer) => told(answer).id))).toEqual(new Set(batches.map(({ id }) => id)));
  });

  it('answers a batch that its client left incomplete too before it ends the stream', async () => {
    const [id, stream] = [randomUUID(), randomUUID()];
    const answers = await exchange([{ id, stream, events: [proposed()] }]);
    // Which batch it was is not told, as in EventStoreDB.
    const lost = { id: undefined, stream, revision: undefined, error: 'event_store.client.Timeout' };
    expect(answers.map(told)).toEqual([lost]);
  });

  it('fails a stream with appends pending when the server stops, and never ends it well', async () => {
    const other = await startTestEventStore();
    const stub = streamsClient(other.url);
    const call = stub.batchAppend();
    const outcome = new Promise<unknown>((resolve) => {
      call.on('error', (error: { code: number }) => resolve(error.code));
      call.on('end', () => resolve('ended'));
    });
    call.write(part({ id: randomUUID(), stream: 'a', events: [proposed()] }));
    await new Promise((resolve) =>
      call.once('metadata', resolve).write(part({ id: randomUUID(), stream: 'b', events: [proposed()], final: true })),
    );
    await other.stop();
    stub.close();
    expect(await outcome).toBe(14);
  });
});
