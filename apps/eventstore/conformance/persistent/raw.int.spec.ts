import type { ClientDuplexStream, ServiceError } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/persistent_pb.js';
import { connection, Stubs } from '../rules/channel.js';
import { TestConsumer } from './consumer.js';
import { StreamGroup } from './given.js';
import { serverUnderTest, type ServerUnderTest } from './server-under-test.js';
import { until } from './until.js';

const empty = () => new shared.Empty();
const identifier = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

/** What a unary call fails with. */
const failureOf = (call: (callback: (error: ServiceError | null) => void) => unknown) =>
  new Promise<{ code: number; trailers: Record<string, unknown> }>((resolve, reject) =>
    call((error) => {
      if (error) resolve({ code: error.code, trailers: error.metadata.getMap() });
      else reject(new Error('It did not fail.'));
    }),
  );

describe('persistent subscriptions below the client', () => {
  let server: ServerUnderTest;
  let stubs: Stubs;
  let raw: Stubs['persistent'];
  beforeAll(async () => {
    server = await serverUnderTest();
  });
  afterAll(() => server.stop());

  beforeEach(() => {
    stubs = new Stubs(connection(server.url));
    raw = stubs.persistent;
  });
  afterEach(() => stubs.close());

  const settings = () =>
    new persistent.CreateReq.Settings()
      .setReadBatchSize(20)
      .setHistoryBufferSize(500)
      .setConsumerStrategy('RoundRobin');
  const creation = (stream: string, group = 'g', chosen = settings()) =>
    new persistent.CreateReq().setOptions(
      new persistent.CreateReq.Options()
        .setGroupName(group)
        .setSettings(chosen)
        .setStream(new persistent.CreateReq.StreamOptions().setStreamIdentifier(identifier(stream)).setStart(empty())),
    );
  const create = (request = creation('s')) => failureOf((callback) => raw.create(request, callback));

  const created = (request: persistent.CreateReq) =>
    new Promise<void>((resolve, reject) => raw.create(request, (error) => (error ? reject(error) : resolve())));

  /** A call that has said what it reads, and what it heard. */
  const reading = (options: persistent.ReadReq.Options | undefined) => {
    const call: ClientDuplexStream<ReadReq, ReadResp> = raw.read();
    const heard: ReadResp[] = [];
    const failed = new Promise<ServiceError>((resolve) => call.on('error', resolve));
    call.on('data', (response: ReadResp) => heard.push(response));
    const first = new persistent.ReadReq();
    if (options) first.setOptions(options);
    call.write(first);
    return { call, heard, failed };
  };
  const optionsOf = (stream: string, bufferSize = 10) =>
    new persistent.ReadReq.Options()
      .setStreamIdentifier(identifier(stream))
      .setGroupName('g')
      .setBufferSize(bufferSize)
      .setUuidOption(new persistent.ReadReq.Options.UUIDOption().setStructured(empty()));

  it('every method is told of, with stream and all', async () => {
    const methods = await new Promise<[string, string[]][]>((resolve, reject) =>
      stubs.features.getSupportedMethods(empty(), (error, response) => {
        if (error) return reject(error);
        const named = response
          .getMethodsList()
          .filter((method) => method.getServiceName().endsWith('persistentsubscriptions'));
        resolve(named.map((method) => [method.getMethodName(), method.getFeaturesList()]));
      }),
    );
    expect(methods.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'create',
        'update',
        'delete',
        'read',
        'getinfo',
        'list',
        'replayparked',
        'restartsubsystem',
      ]),
    );
    expect(methods.find(([name]) => name === 'create')?.[1]).toEqual(expect.arrayContaining(['stream', 'all']));
  });

  it('create without a stream name: failed, with the reason as a trailer', async () => {
    expect(await create(creation(''))).toMatchObject({
      code: 13,
      trailers: { exception: 'persistent-subscription-failed', 'group-name': 'g', reason: 'Bad stream name.' },
    });
  });

  it('create on $all by its name: unknown', async () => {
    expect((await create(creation('$all'))).code).toBe(2);
  });

  it('create with a strategy that is none: failed', async () => {
    const { code, trailers } = await create(creation('s', 'g', settings().setConsumerStrategy('Sideways')));
    expect([code, trailers.reason]).toEqual([13, 'Consumer strategy Sideways does not exist.']);
  });

  it('create with a batch as large as the buffer: failed, as EventStoreDB words it', async () => {
    const { code, trailers } = await create(creation('s', 'g', settings().setHistoryBufferSize(20)));
    expect(code).toBe(13);
    expect(trailers.reason).toContain('ReadBatchSize may not be greater than or equal to BufferSize');
  });

  it('create with PinnedByCorrelation, which the client does not know', async () => {
    const group = await StreamGroup.given(server.client, 0);
    await created(creation(group.stream, 'correlated', settings().setConsumerStrategy('PinnedByCorrelation')));
    const info = await server.client.getPersistentSubscriptionToStreamInfo(group.stream, 'correlated');
    expect(info.settings.consumerStrategyName).toBe('PinnedByCorrelation');
  });

  it('PinnedByCorrelation: what has one $correlationId goes to one consumer, others to others', async () => {
    const group = await StreamGroup.given(server.client, 0);
    await created(creation(group.stream, 'correlated', settings().setConsumerStrategy('PinnedByCorrelation')));
    const connect = () => TestConsumer.connect(server.client, group.stream, 'correlated', 50);
    const consumers = [await connect(), await connect()];
    const numbers = Array.from({ length: 30 }, (_, n) => n);
    const correlated = (n: number) =>
      jsonEvent({ type: 'T', data: { n }, metadata: { $correlationId: `c-${n % 10}` } });
    await server.client.appendToStream(group.stream, numbers.map(correlated));
    await until(
      () => consumers.flatMap((consumer) => consumer.numbers),
      (pushed) => pushed.length === numbers.length,
    );
    const seen = consumers.map((consumer) => new Set(consumer.numbers.map((n) => n % 10)));
    expect(seen.every((correlations) => correlations.size > 0)).toBe(true);
    expect(seen.reduce((sum, correlations) => sum + correlations.size, 0)).toBe(10);
  });

  it('create: times may be in ticks of 100 ns', async () => {
    const group = await StreamGroup.given(server.client, 0);
    const inTicks = settings().setMessageTimeoutTicks('15000000').setCheckpointAfterTicks('70000');
    await created(creation(group.stream, 'ticks', inTicks));
    const info = await server.client.getPersistentSubscriptionToStreamInfo(group.stream, 'ticks');
    expect(info.settings).toMatchObject({ messageTimeout: 1500, checkPointAfter: 7 });
  });

  it('replay up to a negative revision: failed', async () => {
    const request = new persistent.ReplayParkedReq().setOptions(
      new persistent.ReplayParkedReq.Options().setGroupName('g').setStreamIdentifier(identifier('s')).setStopAt('-1'),
    );
    expect(await failureOf((callback) => raw.replayParked(request, callback))).toMatchObject({
      code: 13,
      trailers: { reason: 'Cannot stop replaying parked message at a negative version.' },
    });
  });

  it('read: the confirmation names the group, and ids are bits if they are asked for so', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const { call, heard } = reading(optionsOf(group.stream));
    await until(
      () => heard,
      ({ length }) => length === 2,
    );
    expect(heard[0]?.getSubscriptionConfirmation()?.getSubscriptionId()).toBe(`${group.stream}::g`);
    const event = heard[1]?.getEvent();
    expect(event?.getEvent()?.getId()?.hasStructured()).toBe(true);
    expect([event?.hasRetryCount(), event?.getRetryCount(), event?.hasCommitPosition()]).toEqual([true, 0, true]);
    call.on('error', () => undefined).cancel();
  });

  it('read: options come first', async () => {
    expect((await reading(undefined).failed).code).toBe(2);
  });

  it('read: a buffer holds one message at least', async () => {
    const group = await StreamGroup.given(server.client, 1);
    expect((await reading(optionsOf(group.stream, 0)).failed).code).toBe(2);
  });

  it('read: $all by its name is $all', async () => {
    const { code, metadata } = await reading(optionsOf('$all')).failed;
    expect([code, metadata.get('stream-name')]).toEqual([5, ['$all']]);
  });

  it('read: a consumer that says no more is still pushed to', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const { call, heard } = reading(optionsOf(group.stream));
    call.end();
    await until(
      () => heard.length,
      (length) => length === 2,
    );
    await group.write(2);
    await until(
      () => heard.length,
      (length) => length === 3,
    );
    call.on('error', () => undefined).cancel();
  });

  it('read: a nack with no action in particular is a retry', async () => {
    const group = await StreamGroup.given(server.client, 1);
    const { call, heard } = reading(optionsOf(group.stream));
    await until(
      () => heard.length,
      (length) => length === 2,
    );
    const id = heard[1]?.getEvent()?.getEvent()?.getId();
    if (!id) throw new Error('No event.');
    call.write(new persistent.ReadReq().setNack(new persistent.ReadReq.Nack().setIdsList([id])));
    await until(
      () => heard.length,
      (length) => length === 3,
    );
    expect(heard[2]?.getEvent()?.getRetryCount()).toBe(1);
    call.on('error', () => undefined).cancel();
  });

  it('read: what makes no sense ends the hearing of answers, not the pushing', async () => {
    const group = await StreamGroup.given(server.client, 2);
    const { call, heard } = reading(optionsOf(group.stream));
    await until(
      () => heard.length,
      (length) => length === 3,
    );
    call.write(new persistent.ReadReq());
    const id = heard[1]?.getEvent()?.getEvent()?.getId();
    if (!id) throw new Error('No event.');
    call.write(new persistent.ReadReq().setAck(new persistent.ReadReq.Ack().setIdsList([id])));
    await group.write(3);
    await until(
      () => heard.length,
      (length) => length === 4,
    );
    expect((await group.info()).stats.totalInFlightMessages).toBe(3);
    call.on('error', () => undefined).cancel();
  });

  it('info: timing that is never due is told as EventStoreDB tells it', async () => {
    const group = await StreamGroup.given(server.client, 0, { checkPointAfter: 0, messageTimeout: 0 });
    expect((await group.info()).settings).toMatchObject({ checkPointAfter: -(2 ** 31), messageTimeout: 0 });
  });
});
