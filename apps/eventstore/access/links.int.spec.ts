import { type JSONEventType } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { append, EventStoreWithUsers, link, read, setAcl } from '#libs/testing/event-store-with-users.js';

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

describe('a link', () => {
  it('is not followed to a stream that its reader may not read', async () => {
    await append(store.as('admin'), stream);
    const links = `links-${stream}`;
    await store.as('bob').appendToStream(links, [link(stream)]);
    expect((await read(store.as('bob'), links, true))[0]?.event?.streamId).toBe(stream);
    await setAcl(store, stream, { $r: 'ada' });
    const [seen] = await read(store.as('bob'), links, true);
    expect(seen?.link?.streamId).toBe(links);
    expect(seen?.event).toBeUndefined();
    expect((await read(store.as('ada'), links, true))[0]?.event?.streamId).toBe(stream);
  });
  it('is not followed in a subscription either', async () => {
    await append(store.as('admin'), stream);
    await setAcl(store, stream, { $r: 'ada' });
    const links = `links-${stream}`;
    await store.as('bob').appendToStream(links, [link(stream)]);
    const subscription = store.as('bob').subscribeToStream<JSONEventType>(links, { resolveLinkTos: true });
    const [seen] = await new Promise<[{ event?: unknown; link?: unknown }]>((resolve) =>
      subscription.once('data', (event) => resolve([event])),
    );
    await subscription.unsubscribe();
    expect(seen.link).toBeDefined();
    expect(seen.event).toBeUndefined();
  });
});
