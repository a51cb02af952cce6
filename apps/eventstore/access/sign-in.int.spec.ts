import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import { credentials } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  append,
  by,
  EventStoreWithUsers,
  eventStoreWithUsers,
  happened,
  outcome,
  read,
} from '../testing/event-store-with-users.js';

const store = eventStoreWithUsers();

describe('who has not signed in', () => {
  it('is told of the features and of the cluster, and nothing else', async () => {
    const ssl = credentials.createSsl(store.tls.cert);
    const features = new featuresGrpc.ServerFeaturesClient(store.address, ssl);
    const gossip = new gossipGrpc.GossipClient(store.address, ssl);
    const answered = await Promise.all([
      new Promise((resolve) => features.getSupportedMethods(new sharedPb.Empty(), resolve)),
      new Promise((resolve) => gossip.read(new sharedPb.Empty(), resolve)),
    ]);
    features.close();
    gossip.close();
    expect(answered).toEqual([null, null]);
  });
  it('may neither read nor write, whatever the stream', async () => {
    await append(store.as('admin'), store.stream);
    expect(await outcome(read(store.anonymous(), store.stream))).toBe('denied');
    expect(await outcome(append(store.anonymous(), store.stream))).toBe('denied');
  });
});

describe('whoever signs in', () => {
  it.each(['a wrong password', 'a name that nobody has'])('with %s is refused', async (what) => {
    const client = what === 'a wrong password' ? store.as('ada', 'wrong') : store.as('carl');
    expect(await outcome(read(client, store.stream))).toBe('not known');
  });
  it('may read and write streams that say nothing of who may', async () => {
    expect(await outcome(append(store.as('bob'), store.stream))).toBe('allowed');
    expect(await outcome(read(store.as('ada'), store.stream))).toBe('allowed');
  });
  it('may do so by credentials of the one call, too', async () => {
    expect(await outcome(store.anonymous().appendToStream(store.stream, happened(), by('bob')))).toBe('allowed');
  });
});

describe('while 99 wrong passwords of his wait on one connection', () => {
  /** A check takes longer than a call: what is answered in between was checked in between. */
  const SLOW = { logN: 14, r: 8, p: 1 };
  let slow: EventStoreWithUsers;
  beforeAll(async () => {
    slow = await EventStoreWithUsers.start('127.0.0.1', SLOW);
  });
  afterAll(() => slow.stop());

  it('a user with the right one waits for a guess or two on another connection, then for none', async () => {
    const [guesser, user] = [slow.anonymous(), slow.anonymous()];
    expect(await outcome(append(user, 's'))).toBe('denied');
    let answered = 0;
    const guess = (n: number) =>
      guesser
        .appendToStream('s', happened(), { credentials: { username: 'ada', password: `guess ${n}` } })
        .catch(() => answered++);
    const guesses = Array.from({ length: 99 }, (_, n) => guess(n));
    await Promise.race(guesses);

    const before = answered;
    expect(await outcome(user.appendToStream('s', happened(), by('ada')))).toBe('allowed');
    const waitedFor = answered - before;
    expect(waitedFor).toBeLessThanOrEqual(3);
    for (let n = 0; n < 5; n++) await user.appendToStream('s', happened(), by('ada'));
    expect(answered).toBeLessThan(90);
    await Promise.all(guesses);
  });
});
