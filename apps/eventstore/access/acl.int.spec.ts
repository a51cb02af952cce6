import {
  AccessDeniedError,
  NO_STREAM,
  jsonEvent,
  streamNameFilter,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  append,
  by,
  EventStoreWithUsers,
  happened,
  outcome,
  read,
  setAcl,
} from '#libs/testing/event-store-with-users.js';

let store: EventStoreWithUsers;
let stream: string;
beforeAll(async () => {
  store = await EventStoreWithUsers.start();
});
afterAll(() => store.stop());
beforeEach(() => {
  stream = `s-${randomUUID()}`;
});
afterEach(() => store.forgetClients());

const readAll = async (client: EventStoreDBClient) => {
  let count = 0;
  for await (const _ of client.readAll({ maxCount: 1 })) count++;
  return count;
};

describe("a stream's ACL", () => {
  it('gives a right to users and to groups by name', async () => {
    await append(store.as('admin'), stream);
    await setAcl(store, stream, { $r: ['readers', 'ops'], $w: 'bob' });
    expect(await outcome(read(store.as('ada'), stream))).toBe('allowed');
    expect(await outcome(read(store.as('ops'), stream))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), stream))).toBe('denied');
    expect(await outcome(append(store.as('bob'), stream))).toBe('allowed');
    expect(await outcome(append(store.as('ada'), stream))).toBe('denied');
  });
  it('is no hindrance to administrators', async () => {
    await setAcl(store, stream, { $r: [], $w: [], $d: [], $mr: [], $mw: [] });
    expect(await outcome(append(store.as('admin'), stream))).toBe('allowed');
    expect(await outcome(read(store.as('admin'), stream))).toBe('allowed');
    expect(await outcome(store.as('admin').deleteStream(stream))).toBe('allowed');
  });
  it('holds from the next call on, for appends of both kinds', async () => {
    const [batch, unary] = [store.as('bob'), store.anonymous()];
    await setAcl(store, stream, { $w: 'ada' });
    expect(await outcome(append(batch, stream))).toBe('denied');
    expect(await outcome(unary.appendToStream(stream, happened(), by('bob')))).toBe('denied');
    await setAcl(store, stream, { $w: ['ada', 'bob'] });
    expect(await outcome(append(batch, stream))).toBe('allowed');
    expect(await outcome(unary.appendToStream(stream, happened(), by('bob')))).toBe('allowed');
    await setAcl(store, stream, { $w: [] });
    expect(await outcome(append(batch, stream))).toBe('denied');
  });
  it('ends with the stream', async () => {
    await append(store.as('admin'), stream);
    await setAcl(store, stream, { $r: 'ada' });
    expect(await outcome(read(store.as('bob'), stream))).toBe('denied');
    await store.as('admin').tombstoneStream(stream);
    expect(await outcome(read(store.as('bob'), stream))).toContain('is deleted');
  });
  it('is looked up without changing the order of what is written', async () => {
    const client = store.as('bob');
    await append(client, `warm-${stream}`);
    const writes = Array.from({ length: 20 }, (_, i) =>
      client.appendToStream(stream, happened(), { expectedRevision: i === 0 ? NO_STREAM : BigInt(i - 1) }),
    );
    expect((await Promise.all(writes)).map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
      writes.map((_, i) => BigInt(i)),
    );
  });
  it('says who may delete', async () => {
    await append(store.as('bob'), stream);
    await setAcl(store, stream, { $d: 'ada' });
    expect(await outcome(store.as('bob').deleteStream(stream))).toBe('denied');
    expect(await outcome(store.as('bob').tombstoneStream(stream))).toBe('denied');
    expect(await outcome(store.as('ada').deleteStream(stream))).toBe('allowed');
  });
  it('says who may read and write the metadata, and so the ACL', async () => {
    await setAcl(store, stream, { $mr: 'ada', $mw: 'bob' });
    expect(await outcome(store.as('ada').getStreamMetadata(stream))).toBe('allowed');
    expect(await outcome(store.as('bob').getStreamMetadata(stream))).toBe('denied');
    expect(await outcome(store.as('ada').setStreamMetadata(stream, {}))).toBe('denied');
    expect(await outcome(store.as('bob').setStreamMetadata(stream, {}))).toBe('allowed');
    expect(await outcome(store.as('bob').getStreamMetadata(stream))).toBe('allowed');
  });
  it('counts as if it were not there when it cannot be read', async () => {
    await setAcl(store, stream, { $r: { nobody: true } });
    await append(store.as('bob'), stream);
    expect(await outcome(read(store.as('ada'), stream))).toBe('allowed');
  });
  it('refuses a subscription', async () => {
    await setAcl(store, stream, { $r: 'ada' });
    const subscription = store.as('bob').subscribeToStream(stream);
    const error = await new Promise((resolve) => subscription.once('error', resolve));
    expect(error).toBeInstanceOf(AccessDeniedError);
  });
});

describe('nobody, not even an administrator,', () => {
  it('writes to $all, or deletes it', async () => {
    expect(await outcome(append(store.as('admin'), '$all'))).toBe('denied');
    expect(await outcome(store.as('admin').deleteStream('$all'))).toBe('denied');
  });
  it('deletes a metadata stream', async () => {
    await setAcl(store, stream, {});
    expect(await outcome(store.as('admin').deleteStream(`$$${stream}`))).toBe('denied');
  });
});

describe('system streams', () => {
  it("are the administrators'", async () => {
    expect(await outcome(append(store.as('bob'), `$${stream}`))).toBe('denied');
    expect(await outcome(append(store.as('admin'), `$${stream}`))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), `$${stream}`))).toBe('denied');
  });
  it('are opened by an ACL of their own', async () => {
    await append(store.as('admin'), `$${stream}`);
    await store.as('admin').setStreamMetadata(`$${stream}`, { $acl: { $r: 'bob' } } as never);
    expect(await outcome(read(store.as('bob'), `$${stream}`))).toBe('allowed');
    expect(await outcome(append(store.as('bob'), `$${stream}`))).toBe('denied');
  });
});

describe('$all', () => {
  afterEach(() => store.as('admin').setStreamMetadata('$all', {}));

  it("is the administrators' to read and to subscribe to, filtered too", async () => {
    expect(await outcome(readAll(store.as('bob')))).toBe('denied');
    expect(await outcome(readAll(store.as('admin')))).toBe('allowed');
    const subscription = store.as('bob').subscribeToAll({ filter: streamNameFilter({ prefixes: ['s-'] }) });
    expect(await new Promise((resolve) => subscription.once('error', resolve))).toBeInstanceOf(AccessDeniedError);
  });
  it('is opened by the ACL in $$$all', async () => {
    await store.as('admin').setStreamMetadata('$all', { $acl: { $r: 'readers' } } as never);
    expect(await outcome(readAll(store.as('ada')))).toBe('allowed');
    expect(await outcome(readAll(store.as('bob')))).toBe('denied');
  });
});

describe('the defaults in $settings', () => {
  const set = (settings: Record<string, Record<string, string>>) =>
    store.as('admin').appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: settings }));
  afterEach(() => set({}));

  it('hold for streams that say nothing themselves, from the next call on', async () => {
    await append(store.as('bob'), stream);
    expect(await outcome(read(store.as('bob'), stream))).toBe('allowed');
    await set({ $userStreamAcl: { $r: 'ada' }, $systemStreamAcl: { $w: 'bob' } });
    expect(await outcome(read(store.as('bob'), stream))).toBe('denied');
    expect(await outcome(append(store.as('bob'), stream))).toBe('allowed');
    expect(await outcome(append(store.as('bob'), `$${stream}`))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), `$${stream}`))).toBe('denied');
    await setAcl(store, stream, { $r: 'bob' });
    expect(await outcome(read(store.as('bob'), stream))).toBe('allowed');
  });
});
