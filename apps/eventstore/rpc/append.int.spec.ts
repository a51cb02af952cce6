import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { appendOne, readAllIds, streamsClient, type StreamsClient } from '../testing/streams-client.js';
import { shared, streams } from '../wire/protocol.js';

let store: TestEventStore;
let client: StreamsClient;
beforeAll(async () => {
  store = await startTestEventStore();
  client = streamsClient(store.url);
});
afterAll(async () => {
  client.close();
  await store.stop();
});

const options = () =>
  new streams.AppendReq().setOptions(
    new streams.AppendReq.Options()
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from('orders')))
      .setAny(new shared.Empty()),
  );
const proposed = (id: string) => {
  const event = new streams.AppendReq.ProposedMessage().setId(new shared.UUID().setString(id));
  event.getMetadataMap().set('type', 'T').set('content-type', 'application/json');
  return new streams.AppendReq().setProposedMessage(event);
};

/** The first message and one event of an append that the client gives up, once they have arrived, before the rest. */
const begunAndGivenUp = async (id: string): Promise<void> => {
  const over = new Promise<void>((resolve) => {
    const call = client.append(() => resolve());
    call.write(options());
    call.write(proposed(id), () => {
      // What is answered on the same connection came after them.
      void appendOne(client, 'between', randomUUID()).then(() => call.cancel());
    });
  });
  await over;
};

describe('the unary append', () => {
  it('writes nothing of an append whose client went away in the middle of it', async () => {
    const givenUp: string[] = Array.from({ length: 10 }, () => randomUUID());
    for (const id of givenUp) await begunAndGivenUp(id);
    await appendOne(client, 'after', randomUUID());

    const ids = (await readAllIds(client)).map(({ id }) => id);
    expect(ids).toHaveLength(givenUp.length + 1);
    expect(ids.filter((id) => givenUp.includes(id))).toEqual([]);
  });
});
