import { expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { startTestEventStore } from '#libs/testing/event-store.js';
import { fragileWay } from '#libs/testing/fragile-way.js';
import { follow } from './follow.mjs';

it('a subscriber of the measurements hears everything once, though it is dropped again and again', async () => {
  const store = await startTestEventStore();
  const way = await fragileWay(store.url, 20_000, 3);
  const [writer, reader] = [connect(store.url), connect(way.url)];
  const heard: unknown[] = [];
  const following = await follow(reader, ({ data }) => heard.push(data));
  const written = Array.from({ length: 1000 }, (_, n) => ({ n }));
  await writer.appendToStream(
    's',
    written.map((data) => jsonEvent({ type: 'T', data })),
  );
  while (heard.length < written.length) await new Promise((resolve) => setTimeout(resolve, 20));

  expect(heard).toEqual(written);
  expect(following.dropped()).toBeGreaterThanOrEqual(3);
  following.stop();
  await Promise.all([writer.dispose(), reader.dispose()]);
  await way.close();
  await store.stop();
});
