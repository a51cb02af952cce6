import {
  AccessDeniedError,
  EventStoreDBClient,
  NO_STREAM,
  binaryEvent,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  streamNameFilter,
  type JSONEventType,
} from '@eventstore/db-client';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import { credentials, status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { selfSigned, type SelfSigned } from '#libs/testing/self-signed.js';
import { startEventStore, type EventStore } from '../server.js';
import { hashPassword } from './password.js';
import { parseUsers, userLine } from './users.js';

const CHEAP = { logN: 4, r: 8, p: 1 };
const PASSWORD = 'correct horse: battery';
const GROUPS = { admin: ['$admins'], ops: ['$ops'], ada: ['readers'], bob: [] };
type Name = keyof typeof GROUPS;

let database: TestDatabase;
let tls: SelfSigned;
let store: EventStore;
const clients: EventStoreDBClient[] = [];
let stream: string;

beforeAll(async () => {
  database = await createTestDatabase();
  tls = selfSigned();
  const lines = Object.entries(GROUPS).map(async ([name, groups]) =>
    userLine(name, await hashPassword(PASSWORD, CHEAP), groups),
  );
  const users = parseUsers((await Promise.all(lines)).join('\n'));
  store = await startEventStore({ databaseUrl: database.url, tls, users });
});
afterAll(async () => {
  await store.stop();
  tls.remove();
  await database.drop();
});
beforeEach(() => {
  stream = `s-${randomUUID()}`;
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});

const connect = (credentials: string) => {
  const url = `esdb://${credentials}127.0.0.1:${store.port}?tls=true&tlsCAFile=${tls.certFile}`;
  const client = EventStoreDBClient.connectionString(url);
  clients.push(client);
  return client;
};
const as = (name: Name | 'carl', password = PASSWORD) => connect(`${name}:${encodeURIComponent(password)}@`);
const anonymous = () => connect('');
const by = (username: Name) => ({ credentials: { username, password: PASSWORD } });

const EVENT = () => jsonEvent({ type: 'Happened', data: {} });
const append = (client: EventStoreDBClient, to = stream) => client.appendToStream(to, EVENT());
const read = async (client: EventStoreDBClient, of = stream, resolveLinkTos = false) => {
  const found = [];
  for await (const event of client.readStream<JSONEventType>(of, { resolveLinkTos })) found.push(event);
  return found;
};
const readAll = async (client: EventStoreDBClient) => {
  let count = 0;
  for await (const _ of client.readAll({ maxCount: 1 })) count++;
  return count;
};
const acl = (rights: object) => as('admin').setStreamMetadata(stream, { $acl: rights } as never);
const link = (to: string) => binaryEvent({ type: '$>', data: Buffer.from(`0@${to}`) });

/** How a call ended: allowed, denied, or what else went wrong. */
const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'allowed';
  } catch (error) {
    // To the client both are the same, but for the code.
    if (error instanceof AccessDeniedError) return error.code === status.UNAUTHENTICATED ? 'not known' : 'denied';
    return error instanceof Error ? error.message : String(error);
  }
};

describe('who has not signed in', () => {
  it('is told of the features and of the cluster, and nothing else', async () => {
    const ssl = credentials.createSsl(tls.cert);
    const address = `127.0.0.1:${store.port}`;
    const features = new featuresGrpc.ServerFeaturesClient(address, ssl);
    const gossip = new gossipGrpc.GossipClient(address, ssl);
    const answered = await Promise.all([
      new Promise((resolve) => features.getSupportedMethods(new sharedPb.Empty(), resolve)),
      new Promise((resolve) => gossip.read(new sharedPb.Empty(), resolve)),
    ]);
    features.close();
    gossip.close();
    expect(answered).toEqual([null, null]);
  });
  it('may neither read nor write, whatever the stream', async () => {
    await append(as('admin'));
    expect(await outcome(read(anonymous()))).toBe('denied');
    expect(await outcome(append(anonymous()))).toBe('denied');
  });
});

describe('whoever signs in', () => {
  it.each(['a wrong password', 'a name that nobody has'])('with %s is refused', async (what) => {
    const client = what === 'a wrong password' ? as('ada', 'wrong') : as('carl');
    expect(await outcome(read(client))).toBe('not known');
  });
  it('may read and write streams that say nothing of who may', async () => {
    expect(await outcome(append(as('bob')))).toBe('allowed');
    expect(await outcome(read(as('ada')))).toBe('allowed');
  });
  it('may do so by credentials of the one call, too', async () => {
    expect(await outcome(anonymous().appendToStream(stream, EVENT(), by('bob')))).toBe('allowed');
  });
});

describe("a stream's ACL", () => {
  it('gives a right to users and to groups by name', async () => {
    await append(as('admin'));
    await acl({ $r: ['readers', 'ops'], $w: 'bob' });
    expect(await outcome(read(as('ada')))).toBe('allowed');
    expect(await outcome(read(as('ops')))).toBe('allowed');
    expect(await outcome(read(as('bob')))).toBe('denied');
    expect(await outcome(append(as('bob')))).toBe('allowed');
    expect(await outcome(append(as('ada')))).toBe('denied');
  });
  it('is no hindrance to administrators', async () => {
    await acl({ $r: [], $w: [], $d: [], $mr: [], $mw: [] });
    expect(await outcome(append(as('admin')))).toBe('allowed');
    expect(await outcome(read(as('admin')))).toBe('allowed');
    expect(await outcome(as('admin').deleteStream(stream))).toBe('allowed');
  });
  it('holds from the next call on, for appends of both kinds', async () => {
    const [batch, unary] = [as('bob'), anonymous()];
    await acl({ $w: 'ada' });
    expect(await outcome(append(batch))).toBe('denied');
    expect(await outcome(unary.appendToStream(stream, EVENT(), by('bob')))).toBe('denied');
    await acl({ $w: ['ada', 'bob'] });
    expect(await outcome(append(batch))).toBe('allowed');
    expect(await outcome(unary.appendToStream(stream, EVENT(), by('bob')))).toBe('allowed');
    await acl({ $w: [] });
    expect(await outcome(append(batch))).toBe('denied');
  });
  it('ends with the stream', async () => {
    await append(as('admin'));
    await acl({ $r: 'ada' });
    expect(await outcome(read(as('bob')))).toBe('denied');
    await as('admin').tombstoneStream(stream);
    expect(await outcome(read(as('bob')))).toContain('is deleted');
  });
  it('is looked up without changing the order of what is written', async () => {
    const client = as('bob');
    await append(client, `warm-${stream}`);
    const writes = Array.from({ length: 20 }, (_, i) =>
      client.appendToStream(stream, EVENT(), { expectedRevision: i === 0 ? NO_STREAM : BigInt(i - 1) }),
    );
    expect((await Promise.all(writes)).map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
      writes.map((_, i) => BigInt(i)),
    );
  });
  it('says who may delete', async () => {
    await append(as('bob'));
    await acl({ $d: 'ada' });
    expect(await outcome(as('bob').deleteStream(stream))).toBe('denied');
    expect(await outcome(as('bob').tombstoneStream(stream))).toBe('denied');
    expect(await outcome(as('ada').deleteStream(stream))).toBe('allowed');
  });
  it('says who may read and write the metadata, and so the ACL', async () => {
    await acl({ $mr: 'ada', $mw: 'bob' });
    expect(await outcome(as('ada').getStreamMetadata(stream))).toBe('allowed');
    expect(await outcome(as('bob').getStreamMetadata(stream))).toBe('denied');
    expect(await outcome(as('ada').setStreamMetadata(stream, {}))).toBe('denied');
    expect(await outcome(as('bob').setStreamMetadata(stream, {}))).toBe('allowed');
    expect(await outcome(as('bob').getStreamMetadata(stream))).toBe('allowed');
  });
  it('counts as if it were not there when it cannot be read', async () => {
    await acl({ $r: { nobody: true } });
    await append(as('bob'));
    expect(await outcome(read(as('ada')))).toBe('allowed');
  });
  it('refuses a subscription', async () => {
    await acl({ $r: 'ada' });
    const subscription = as('bob').subscribeToStream(stream);
    const error = await new Promise((resolve) => subscription.once('error', resolve));
    expect(error).toBeInstanceOf(AccessDeniedError);
  });
});

describe('nobody, not even an administrator,', () => {
  it('writes to $all, or deletes it', async () => {
    expect(await outcome(append(as('admin'), '$all'))).toBe('denied');
    expect(await outcome(as('admin').deleteStream('$all'))).toBe('denied');
  });
  it('deletes a metadata stream', async () => {
    await acl({});
    expect(await outcome(as('admin').deleteStream(`$$${stream}`))).toBe('denied');
  });
});

describe('system streams', () => {
  it("are the administrators'", async () => {
    expect(await outcome(append(as('bob'), `$${stream}`))).toBe('denied');
    expect(await outcome(append(as('admin'), `$${stream}`))).toBe('allowed');
    expect(await outcome(read(as('bob'), `$${stream}`))).toBe('denied');
  });
  it('are opened by an ACL of their own', async () => {
    await append(as('admin'), `$${stream}`);
    await as('admin').setStreamMetadata(`$${stream}`, { $acl: { $r: 'bob' } } as never);
    expect(await outcome(read(as('bob'), `$${stream}`))).toBe('allowed');
    expect(await outcome(append(as('bob'), `$${stream}`))).toBe('denied');
  });
});

describe('$all', () => {
  afterEach(() => as('admin').setStreamMetadata('$all', {}));

  it("is the administrators' to read and to subscribe to, filtered too", async () => {
    expect(await outcome(readAll(as('bob')))).toBe('denied');
    expect(await outcome(readAll(as('admin')))).toBe('allowed');
    const subscription = as('bob').subscribeToAll({ filter: streamNameFilter({ prefixes: ['s-'] }) });
    expect(await new Promise((resolve) => subscription.once('error', resolve))).toBeInstanceOf(AccessDeniedError);
  });
  it('is opened by the ACL in $$$all', async () => {
    await as('admin').setStreamMetadata('$all', { $acl: { $r: 'readers' } } as never);
    expect(await outcome(readAll(as('ada')))).toBe('allowed');
    expect(await outcome(readAll(as('bob')))).toBe('denied');
  });
});

describe('the defaults in $settings', () => {
  const set = (settings: Record<string, Record<string, string>>) =>
    as('admin').appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: settings }));
  afterEach(() => set({}));

  it('hold for streams that say nothing themselves, from the next call on', async () => {
    await append(as('bob'));
    expect(await outcome(read(as('bob')))).toBe('allowed');
    await set({ $userStreamAcl: { $r: 'ada' }, $systemStreamAcl: { $w: 'bob' } });
    expect(await outcome(read(as('bob')))).toBe('denied');
    expect(await outcome(append(as('bob')))).toBe('allowed');
    expect(await outcome(append(as('bob'), `$${stream}`))).toBe('allowed');
    expect(await outcome(read(as('bob'), `$${stream}`))).toBe('denied');
    await acl({ $r: 'bob' });
    expect(await outcome(read(as('bob')))).toBe('allowed');
  });
});

describe('a link', () => {
  it('is not followed to a stream that its reader may not read', async () => {
    await append(as('admin'));
    const links = `links-${stream}`;
    await as('bob').appendToStream(links, [link(stream)]);
    expect((await read(as('bob'), links, true))[0]?.event?.streamId).toBe(stream);
    await acl({ $r: 'ada' });
    const [seen] = await read(as('bob'), links, true);
    expect(seen?.link?.streamId).toBe(links);
    expect(seen?.event).toBeUndefined();
    expect((await read(as('ada'), links, true))[0]?.event?.streamId).toBe(stream);
  });
  it('is not followed in a subscription either', async () => {
    await append(as('admin'));
    await acl({ $r: 'ada' });
    const links = `links-${stream}`;
    await as('bob').appendToStream(links, [link(stream)]);
    const subscription = as('bob').subscribeToStream<JSONEventType>(links, { resolveLinkTos: true });
    const [seen] = await new Promise<[{ event?: unknown; link?: unknown }]>((resolve) =>
      subscription.once('data', (event) => resolve([event])),
    );
    await subscription.unsubscribe();
    expect(seen.link).toBeDefined();
    expect(seen.event).toBeUndefined();
  });
});

describe('persistent subscriptions', () => {
  const GROUP = 'group';
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start', resolveLinkTos: true });
  const create = (client: EventStoreDBClient, of = stream) =>
    client.createPersistentSubscriptionToStream(of, GROUP, settings);
  const first = async (client: EventStoreDBClient, of = stream) => {
    const subscription = client.subscribeToPersistentSubscriptionToStream<JSONEventType>(of, GROUP);
    const heard = await new Promise<unknown>((resolve) => {
      subscription.once('data', resolve);
      subscription.once('error', resolve);
    });
    await subscription.unsubscribe();
    return heard as { event?: object; link?: object };
  };

  it.each(['admin', 'ops'] as const)('are managed by %s', async (name) => {
    const client = as(name);
    expect(await outcome(create(client))).toBe('allowed');
    expect(await outcome(client.updatePersistentSubscriptionToStream(stream, GROUP, settings))).toBe('allowed');
    expect(await outcome(client.replayParkedMessagesToStream(stream, GROUP))).toBe('allowed');
    expect(await outcome(client.deletePersistentSubscriptionToStream(stream, GROUP))).toBe('allowed');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('allowed');
  });
  it('are managed by nobody else', async () => {
    await create(as('admin'));
    const client = as('bob');
    expect(await outcome(create(client, `other-${stream}`))).toBe('denied');
    expect(await outcome(client.updatePersistentSubscriptionToStream(stream, GROUP, settings))).toBe('denied');
    expect(await outcome(client.replayParkedMessagesToStream(stream, GROUP))).toBe('denied');
    expect(await outcome(client.deletePersistentSubscriptionToStream(stream, GROUP))).toBe('denied');
    expect(await outcome(client.restartPersistentSubscriptionSubsystem())).toBe('denied');
  });
  it('are told of to every user', async () => {
    await create(as('ops'));
    expect(await outcome(as('bob').getPersistentSubscriptionToStreamInfo(stream, GROUP))).toBe('allowed');
    expect(await outcome(as('bob').listAllPersistentSubscriptions())).toBe('allowed');
    expect(await outcome(anonymous().listAllPersistentSubscriptions())).toBe('denied');
  });
  it('are connected to by those who may read the stream', async () => {
    await append(as('admin'));
    await create(as('ops'));
    await acl({ $r: 'ada' });
    expect(await first(as('bob'))).toBeInstanceOf(AccessDeniedError);
    expect(await first(as('ada'))).toHaveProperty('event.streamId', stream);
  });
  it('show a link that was followed only as far as their consumer may read', async () => {
    await append(as('admin'));
    await acl({ $r: 'ada' });
    const links = `links-${stream}`;
    await as('bob').appendToStream(links, [link(stream)]);
    await create(as('ops'), links);
    const seen = await first(as('bob'), links);
    expect(seen).toHaveProperty('link.streamId', links);
    expect(seen.event).toBeUndefined();
    await as('admin').deletePersistentSubscriptionToStream(links, GROUP);
    await create(as('ops'), links);
    expect(await first(as('ada'), links)).toHaveProperty('event.streamId', stream);
  });
  it('tell who is connected', async () => {
    await append(as('bob'));
    await create(as('ops'));
    const subscription = as('bob').subscribeToPersistentSubscriptionToStream(stream, GROUP);
    await new Promise((resolve) => subscription.once('data', resolve));
    const info = await as('ada').getPersistentSubscriptionToStreamInfo(stream, GROUP);
    await subscription.unsubscribe();
    expect(info.connections.map(({ username }) => username)).toEqual(['bob']);
  });
});

describe('a server', () => {
  it('listens elsewhere than on loopback only with TLS and users', async () => {
    const settings = { databaseUrl: database.url, host: '0.0.0.0' };
    await expect(startEventStore(settings)).rejects.toThrow('Without TLS and users whoever reaches 0.0.0.0');
    await expect(startEventStore({ ...settings, tls })).rejects.toThrow('Without users whoever reaches 0.0.0.0');
  });
  it('has no users without TLS, on loopback neither', async () => {
    const starting = startEventStore({ databaseUrl: database.url, users: { find: () => undefined } });
    await expect(starting).rejects.toThrow('so nobody could sign in');
  });
  it('says so if certificate and key do not belong together', async () => {
    const other = selfSigned();
    const starting = startEventStore({ databaseUrl: database.url, tls: { cert: tls.cert, key: other.key } });
    await expect(starting).rejects.toThrow('Certificate and key do not serve');
    other.remove();
  });
  it('with TLS and without users asks nobody who he is', async () => {
    const other = await createTestDatabase();
    const open = await startEventStore({ databaseUrl: other.url, tls });
    expect(open.url).toBe(`esdb://127.0.0.1:${open.port}?tls=true`);
    const client = EventStoreDBClient.connectionString(`${open.url}&tlsCAFile=${tls.certFile}`);
    expect(await outcome(append(client))).toBe('allowed');
    await client.dispose();
    await open.stop();
    await other.drop();
  });
});
