import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { streamsClient } from '../testing/streams-client.js';
import { shared, streams, type Streams } from '../wire/protocol.js';

/** More than the server keeps in memory of what was committed last, in events and in bytes. */
const BEHIND = 6000;
const PAYLOAD = 'x'.repeat(1000);
const STREAM = 'followed';

let store: TestEventStore;
let stub: ReturnType<typeof streamsClient>;
let client: EventStoreDBClient;
beforeAll(async () => {
  store = await startTestEventStore();
  stub = streamsClient(store.url);
  client = EventStoreDBClient.connectionString(store.url);
});
afterAll(async () => {
  stub.close();
  await client.dispose();
  await store.stop();
});

let written = 0;
const append = async (count: number) => {
  written += count;
  for (let left = count; left > 0; left -= 500)
    await client.appendToStream(
      STREAM,
      Array.from({ length: Math.min(left, 500) }, () => jsonEvent({ type: 'T', data: { PAYLOAD } })),
    );
};

const { Options } = streams.ReadReq;
const empty = () => new shared.Empty();
const all = () => new Options().setAll(new Options.AllOptions().setStart(empty()));
const stream = () => {
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(STREAM));
  return new Options().setStream(new Options.StreamOptions().setStreamIdentifier(identifier).setStart(empty()));
};

/** A subscription from the beginning, and the revisions of the stream's events that it was given. */
const subscribe = (options: Streams.ReadReq.Options) => {
  options
    .setNoFilter(empty())
    .setSubscription(new Options.SubscriptionOptions())
    .setUuidOption(new Options.UUIDOption().setString(empty()));
  const call = stub.read(new streams.ReadReq().setOptions(options));
  const revisions: number[] = [];
  call.on('error', () => undefined); // that it was cancelled
  call.on('data', (response: Streams.ReadResp) => {
    const event = response.getEvent()?.getEvent();
    if (event && Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString() === STREAM)
      revisions.push(Number(event.getStreamRevision()));
  });
  const has = async (count: number) => {
    while (revisions.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return { call, revisions, has };
};

describe('a subscription that has caught up and stops reading for a while', () => {
  it.each([
    ['$all', all],
    ['a stream', stream],
  ])(
    'to %s is given all that was written meanwhile, once and in order',
    async (_, options) => {
      await append(1);
      const subscription = subscribe(options());
      await subscription.has(written);
      subscription.call.pause();
      await append(BEHIND);
      subscription.call.resume();
      await append(1);
      await subscription.has(written);
      await append(1);
      await subscription.has(written);
      subscription.call.cancel();

      expect(subscription.revisions).toEqual(Array.from({ length: written }, (_, revision) => revision));
    },
    60_000,
  );
});
