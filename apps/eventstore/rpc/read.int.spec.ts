import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { streamsClient } from '../testing/streams-client.js';
import { shared, streams, type Streams } from '../wire/protocol.js';

let store: TestEventStore;
let stub: ReturnType<typeof streamsClient>;
let client: EventStoreDBClient;
let stream: string;
beforeAll(async () => {
  store = await startTestEventStore();
  stub = streamsClient(store.url);
  client = EventStoreDBClient.connectionString(store.url);
});
beforeEach(() => {
  stream = randomUUID();
});
afterAll(async () => {
  stub.close();
  await client.dispose();
  await store.stop();
});

const happen = (count: number, type = 'T') =>
  client.appendToStream(
    stream,
    Array.from({ length: count }, () => jsonEvent({ type, data: {} })),
  );

const { Options } = streams.ReadReq;
const empty = () => new shared.Empty();
const common = () => new Options().setNoFilter(empty()).setUuidOption(new Options.UUIDOption().setString(empty()));
const named = (name: string) =>
  new Options.StreamOptions()
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(name)))
    .setStart(empty());

/** The answers until there are `enough`, or until the server ends the read. */
const answers = (options: Streams.ReadReq.Options, enough: (all: Streams.ReadResp[]) => boolean = () => false) =>
  new Promise<Streams.ReadResp[]>((resolve, reject) => {
    const all: Streams.ReadResp[] = [];
    const call = stub.read(new streams.ReadReq().setOptions(options));
    call.on('data', (answer: Streams.ReadResp) => {
      all.push(answer);
      if (!enough(all)) return;
      call.removeAllListeners('error').on('error', () => resolve(all));
      call.cancel();
    });
    call.on('error', reject);
    call.on('end', () => resolve(all));
  });

const filtered = (window: number, multiplier: number, prefix: string) => {
  const filter = new Options.FilterOptions()
    .setEventType(new Options.FilterOptions.Expression().setPrefixList([prefix]))
    .setCheckpointintervalmultiplier(multiplier);
  if (window === 0) filter.setCount(empty());
  else filter.setMax(window);
  return common()
    .setAll(new Options.AllOptions().setStart(empty()))
    .setSubscription(new Options.SubscriptionOptions())
    .setFilter(filter);
};

const caughtUp = (all: Streams.ReadResp[]) => all.some((answer) => answer.hasCaughtUp());
const checkpoints = (all: Streams.ReadResp[]) =>
  all.flatMap((answer) => (answer.hasCheckpoint() ? [BigInt(answer.getCheckpoint()?.getCommitPosition() ?? 0)] : []));
const positionsInLog = async () => {
  const positions: bigint[] = [];
  for await (const { event } of client.readAll()) positions.push(event?.position?.commit ?? 0n);
  return positions;
};

describe('a soft delete', () => {
  it('writes $tb as the exact end of revisions', async () => {
    await happen(1);
    await client.deleteStream(stream);
    const [answer] = await answers(
      common()
        .setStream(named(`$$${stream}`))
        .setCount('1'),
    );
    const data = Buffer.from(answer?.getEvent()?.getEvent()?.getData_asU8() ?? []).toString();
    expect(data).toBe('{"$tb":9223372036854775807}');
  });

  it('keeps custom metadata written while deleted, to the digit, and shows the stream again', async () => {
    await happen(2);
    await client.deleteStream(stream);
    const metadata = '{"big":12345678901234567890,"real":1.0}';
    const call = stub.append(() => undefined);
    const event = new streams.AppendReq.ProposedMessage()
      .setId(new shared.UUID().setString(randomUUID()))
      .setData(Buffer.from(metadata));
    event.getMetadataMap().set('type', '$metadata').set('content-type', 'application/json');
    const options = new streams.AppendReq.Options()
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(`$$${stream}`)))
      .setAny(empty());
    call.write(new streams.AppendReq().setOptions(options));
    call.write(new streams.AppendReq().setProposedMessage(event));
    call.end();
    await new Promise((resolve) => call.on('status', resolve));

    const [answer] = await answers(
      common()
        .setStream(named(`$$${stream}`))
        .setCount('1'),
    );
    const data = Buffer.from(answer?.getEvent()?.getEvent()?.getData_asU8() ?? []).toString();
    expect(data).toBe('{"big":12345678901234567890,"real":1.0,"$tb":2}');
  });
});

describe('checkpoints of a filtered subscription', () => {
  it('come every window of considered events and once at the end, though nothing passes the filter', async () => {
    await happen(100);
    const log = await positionsInLog();
    const all = await answers(filtered(0, 1, 'Nothing'), caughtUp);
    const expected = log.filter((_, i) => (i + 1) % 32 === 0);
    const end = log.at(-1);
    expect(checkpoints(all)).toEqual(expected.at(-1) === end ? expected : [...expected, end]);
    expect(all.some((answer) => answer.hasEvent())).toBe(false);
  });

  it('lie as far apart as the reader asks', async () => {
    await happen(100);
    const log = await positionsInLog();
    const all = await answers(filtered(10, 3, 'Nothing'), caughtUp);
    const expected = log.filter((_, i) => (i + 1) % 30 === 0);
    const end = log.at(-1);
    expect(checkpoints(all)).toEqual(expected.at(-1) === end ? expected : [...expected, end]);
  });

  it('go on live, after the event that they are of', async () => {
    await happen(5);
    const before = (await positionsInLog()).length;
    let started = false;
    const all = await answers(filtered(2, 1, 'Live'), (heard) => {
      if (caughtUp(heard) && !started) {
        started = true;
        void happen(4, 'Live');
      }
      return heard.filter((answer) => answer.hasEvent()).length === 4 && checkpoints(heard).length > before / 2 + 1;
    });
    const live = all.slice(all.findIndex((answer) => answer.hasCaughtUp()) + 1);
    const told = checkpoints(all);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual([...told].sort((a, b) => (a < b ? -1 : 1)));
    let last = 0n;
    for (const answer of live) {
      const event = answer.getEvent()?.getCommitPosition();
      if (event !== undefined) last = BigInt(event);
      else expect(BigInt(answer.getCheckpoint()?.getCommitPosition() ?? 0)).toBe(last);
    }
  });
});

describe('a subscription that catches up while others write', () => {
  it('hears every event once and in order', async () => {
    await happen(300);
    const total = 900;
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await happen(10);
    })();
    const options = common().setStream(named(stream)).setSubscription(new Options.SubscriptionOptions());
    const all = await answers(options, (heard) => heard.filter((answer) => answer.hasEvent()).length >= total);
    await writing;
    const revisions = all.flatMap((answer) => answer.getEvent()?.getEvent()?.getStreamRevision() ?? []);
    expect(revisions).toEqual(Array.from({ length: total }, (_, i) => String(i)));
  });
});

describe('a slow reader', () => {
  it('slows only itself', async () => {
    await client.appendToStream(
      stream,
      Array.from({ length: 40 }, () => jsonEvent({ type: 'T', data: { pad: 'x'.repeat(20_000) } })),
    );
    for (let i = 0; i < 10; i++)
      await client.appendToStream(
        stream,
        Array.from({ length: 40 }, () => jsonEvent({ type: 'T', data: { pad: 'x'.repeat(20_000) } })),
      );
    const options = common().setStream(named(stream)).setSubscription(new Options.SubscriptionOptions());
    const slow = stub.read(new streams.ReadReq().setOptions(options));
    slow.on('error', () => undefined);
    slow.pause();
    const all = await answers(options, caughtUp);
    slow.cancel();
    expect(all.filter((answer) => answer.hasEvent())).toHaveLength(440);
  });
});

describe('a filter pattern', () => {
  it('is refused if RE2 does not take it', async () => {
    const filter = new Options.FilterOptions()
      .setStreamIdentifier(new Options.FilterOptions.Expression().setRegex('(?=look)'))
      .setMax(32)
      .setCheckpointintervalmultiplier(1);
    const options = common().setAll(new Options.AllOptions().setStart(empty())).setCount('1').setFilter(filter);
    await expect(answers(options)).rejects.toMatchObject({ code: 2, details: expect.stringContaining('(?=') });
  });
});
