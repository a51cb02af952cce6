// @ts-check
// What the built event store holds in memory while it is written and followed, at its highest, in some two minutes:
//   npm run build && node apps/eventstore/bench/memory.mjs [events]      200000 if not said
// DATABASE_URL names a Postgres to use instead of an own one.
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { once } from 'node:events';
import { measuring, postgres, rate, residentMegabytes, say, start } from '../../../bench/measure.mjs';

const EVENTS = Number(process.argv[2] ?? 200_000);
const SUBSCRIBERS = 200;
const LIVE_SECONDS = 10;
const SAMPLE_MS = 100;
const PAYLOAD = { recommendation: 'R-12', text: 'x'.repeat(200), by: 'committee', on: '2017-09-20' };

const newEvents = (/** @type {number} */ count) =>
  Array.from({ length: count }, () => jsonEvent({ type: 'Happened', data: PAYLOAD }));

/** The most that a process held while this was done. @param {number} pid @param {() => Promise<unknown>} work */
const highest = async (pid, work) => {
  let most = residentMegabytes(pid);
  const sampling = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), SAMPLE_MS);
  await work();
  clearInterval(sampling);
  return `${most} MB at most, ${residentMegabytes(pid)} MB after`;
};

/** Appends in batches of 100, 8 in flight. @param {EventStoreDBClient} client @param {string} name */
const append = (client, name) =>
  Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      for (let done = 0; done < EVENTS / 8; done += 100) await client.appendToStream(`${name}-${n}`, newEvents(100));
    }),
  );

await measuring(async () => {
  const databaseUrl = await postgres(['max_connections=300']);
  const { url, pid } = await start('dist/apps/eventstore/main.js', { DATABASE_URL: databaseUrl, EVENTSTORE_PORT: '0' });
  if (pid === undefined) throw new Error('The event store has no process.');
  const client = EventStoreDBClient.connectionString(url);
  say('just started', `${residentMegabytes(pid)} MB`);
  say(`${EVENTS} events are appended, nobody follows`, await highest(pid, () => append(client, 'alone')));

  const stuck = EventStoreDBClient.connectionString(url);
  const never = [stuck.subscribeToAll({ fromPosition: 'end' }), stuck.subscribeToAll({ fromPosition: 'start' })];
  await Promise.all(never.map((subscription) => once(subscription, 'confirmation')));
  for (const subscription of never) subscription.pause();
  say(`${EVENTS} more, two follow and never read`, await highest(pid, () => append(client, 'stuck')));

  let received = 0;
  const subscriptions = Array.from({ length: SUBSCRIBERS }, () =>
    client.subscribeToAll({ fromPosition: 'end' }).on('data', () => received++),
  );
  await Promise.all(subscriptions.map((subscription) => once(subscription, 'confirmation')));
  let appended = 0;
  const live = async () => {
    await rate(8, async (n) => (await client.appendToStream(`live-${n}`, newEvents(1)), appended++), LIVE_SECONDS);
    while (received < appended * SUBSCRIBERS) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const figures = await highest(pid, live);
  say(`${SUBSCRIBERS} follow live, two never read, ${appended} events`, figures);
  for (const stream of [...subscriptions, ...never]) stream.destroy();
  await stuck.dispose();
  await client.dispose();
});
