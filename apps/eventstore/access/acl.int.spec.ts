import {
  AccessDeniedError,
  NO_STREAM,
  jsonEvent,
  streamNameFilter,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { append, by, eventStoreWithUsers, happened, outcome, read } from '../testing/event-store-with-users.js';

const store = eventStoreWithUsers();

const readAll = async (client: EventStoreDBClient) => {
  let count = 0;
  for await (const _ of client.readAll({ maxCount: 1 })) count++;
  return count;
};

describe("a stream's ACL", () => {
  it('gives a right to users and to groups by name', async () => {
    await append(store.as('admin'), store.stream);
    await store.acl({ $r: ['readers', 'ops'], $w: 'bob' });
    expect(await outcome(read(store.as('ada'), store.stream))).toBe('allowed');
    expect(await outcome(read(store.as('ops'), store.stream))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), store.stream))).toBe('denied');
    expect(await outcome(append(store.as('bob'), store.stream))).toBe('allowed');
    expect(await outcome(append(store.as('ada'), store.stream))).toBe('denied');
  });
  it('is no hindrance to administrators', async () => {
    await store.acl({ $r: [], $w: [], $d: [], $mr: [], $mw: [] });
    expect(await outcome(append(store.as('admin'), store.stream))).toBe('allowed');
    expect(await outcome(read(store.as('admin'), store.stream))).toBe('allowed');
    expect(await outcome(store.as('admin').deleteStream(store.stream))).toBe('allowed');
  });
  it('holds from the next call on, for appends of both kinds', async () => {
    const [batch, unary] = [store.as('bob'), store.anonymous()];
    await store.acl({ $w: 'ada' });
    expect(await outcome(append(batch, store.stream))).toBe('denied');
    expect(await outcome(unary.appendToStream(store.stream, happened(), by('bob')))).toBe('denied');
    await store.acl({ $w: ['ada', 'bob'] });
    expect(await outcome(append(batch, store.stream))).toBe('allowed');
    expect(await outcome(unary.appendToStream(store.stream, happened(), by('bob')))).toBe('allowed');
    await store.acl({ $w: [] });
    expect(await outcome(append(batch, store.stream))).toBe('denied');
  });
  it('ends with the stream', async () => {
    await append(store.as('admin'), store.stream);
    await store.acl({ $r: 'ada' });
    expect(await outcome(read(store.as('bob'), store.stream))).toBe('denied');
    await store.as('admin').tombstoneStream(store.stream);
    expect(await outcome(read(store.as('bob'), store.stream))).toContain('is deleted');
  });
  it('is looked up without changing the order of what is written', async () => {
    const client = store.as('bob');
    await append(client, `warm-${store.stream}`);
    const writes = Array.from({ length: 20 }, (_, i) =>
      client.appendToStream(store.stream, happened(), { expectedRevision: i === 0 ? NO_STREAM : BigInt(i - 1) }),
    );
    expect((await Promise.all(writes)).map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
      writes.map((_, i) => BigInt(i)),
    );
  });
  it('says who may delete', async () => {
    await append(store.as('bob'), store.stream);
    await store.acl({ $d: 'ada' });
    expect(await outcome(store.as('bob').deleteStream(store.stream))).toBe('denied');
    expect(await outcome(store.as('bob').tombstoneStream(store.stream))).toBe('denied');
    expect(await outcome(store.as('ada').deleteStream(store.stream))).toBe('allowed');
  });
  it('says who may read and write the metadata, and so the ACL', async () => {
    await store.acl({ $mr: 'ada', $mw: 'bob' });
    expect(await outcome(store.as('ada').getStreamMetadata(store.stream))).toBe('allowed');
    expect(await outcome(store.as('bob').getStreamMetadata(store.stream))).toBe('denied');
    expect(await outcome(store.as('ada').setStreamMetadata(store.stream, {}))).toBe('denied');
    expect(await outcome(store.as('bob').setStreamMetadata(store.stream, {}))).toBe('allowed');
    expect(await outcome(store.as('bob').getStreamMetadata(store.stream))).toBe('allowed');
  });
  it('counts as if it were not there when it cannot be read', async () => {
    await store.acl({ $r: { nobody: true } });
    await append(store.as('bob'), store.stream);
    expect(await outcome(read(store.as('ada'), store.stream))).toBe('allowed');
  });
  it('refuses a subscription', async () => {
    await store.acl({ $r: 'ada' });
    const subscription = store.as('bob').subscribeToStream(store.stream);
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
    await store.acl({});
    expect(await outcome(store.as('admin').deleteStream(`$$${store.stream}`))).toBe('denied');
  });
});

describe('system streams', () => {
  it("are the administrators'", async () => {
    expect(await outcome(append(store.as('bob'), `$${store.stream}`))).toBe('denied');
    expect(await outcome(append(store.as('admin'), `$${store.stream}`))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), `$${store.stream}`))).toBe('denied');
  });
  it('are opened by an ACL of their own', async () => {
    await append(store.as('admin'), `$${store.stream}`);
    await store.as('admin').setStreamMetadata(`$${store.stream}`, { $acl: { $r: 'bob' } } as never);
    expect(await outcome(read(store.as('bob'), `$${store.stream}`))).toBe('allowed');
    expect(await outcome(append(store.as('bob'), `$${store.stream}`))).toBe('denied');
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
    await append(store.as('bob'), store.stream);
    expect(await outcome(read(store.as('bob'), store.stream))).toBe('allowed');
    await set({ $userStreamAcl: { $r: 'ada' }, $systemStreamAcl: { $w: 'bob' } });
    expect(await outcome(read(store.as('bob'), store.stream))).toBe('denied');
    expect(await outcome(append(store.as('bob'), store.stream))).toBe('allowed');
    expect(await outcome(append(store.as('bob'), `$${store.stream}`))).toBe('allowed');
    expect(await outcome(read(store.as('bob'), `$${store.stream}`))).toBe('denied');
    await store.acl({ $r: 'bob' });
    expect(await outcome(read(store.as('bob'), store.stream))).toBe('allowed');
  });
});
