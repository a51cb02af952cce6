import { type JSONEventType } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { append, eventStoreWithUsers, link, read } from '../testing/event-store-with-users.js';

const store = eventStoreWithUsers();

describe('a link', () => {
  it('is not followed to a stream that its reader may not read', async () => {
    await append(store.as('admin'), store.stream);
    const links = `links-${store.stream}`;
    await store.as('bob').appendToStream(links, [link(store.stream)]);
    expect((await read(store.as('bob'), links, true))[0]?.event?.streamId).toBe(store.stream);
    await store.acl({ $r: 'ada' });
    const [seen] = await read(store.as('bob'), links, true);
    expect(seen?.link?.streamId).toBe(links);
    expect(seen?.event).toBeUndefined();
    expect((await read(store.as('ada'), links, true))[0]?.event?.streamId).toBe(store.stream);
  });
  it('is not followed in a subscription either', async () => {
    await append(store.as('admin'), store.stream);
    await store.acl({ $r: 'ada' });
    const links = `links-${store.stream}`;
    await store.as('bob').appendToStream(links, [link(store.stream)]);
    const subscription = store.as('bob').subscribeToStream<JSONEventType>(links, { resolveLinkTos: true });
    const [seen] = await new Promise<[{ event?: unknown; link?: unknown }]>((resolve) =>
      subscription.once('data', (event) => resolve([event])),
    );
    await subscription.unsubscribe();
    expect(seen.link).toBeDefined();
    expect(seen.event).toBeUndefined();
  });
});
