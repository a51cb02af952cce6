import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent, type EventStoreClient } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { readAllIds, streamsClient, type StreamsClient } from '#apps/eventstore/testing/streams-client.js';
import { OversightProcess } from './oversight-process.js';

const EVENTS = 600;
const FOUR_MINUTES = 240_000;

let source: TestEventStore;
let target: TestEventStore;
let client: EventStoreClient;
let stubs: { source: StreamsClient; target: StreamsClient };
beforeAll(async () => {
  [source, target] = await Promise.all([startTestEventStore(), startTestEventStore()]);
  client = connect(source.url);
  stubs = { source: streamsClient(source.url), target: streamsClient(target.url) };
  for (let n = 0; n < EVENTS; n++)
    await client.appendToStream(`orders-${n % 31}`, jsonEvent({ type: 'Placed', data: { n } }));
}, FOUR_MINUTES);
afterEach(() => OversightProcess.endAll());
afterAll(async () => {
  stubs.source.close();
  stubs.target.close();
  await client.dispose();
  await Promise.all([source.stop(), target.stop()]);
});

const copyLog = () => OversightProcess.run(['copy-log', '--from', source.url, '--to', target.url], {});
const idsIn = async (stub: StreamsClient) => (await readAllIds(stub)).map(({ id }) => id);

describe('oversight copy-log', () => {
  it(
    'goes on after kill -9, again and again, and ends with the same log',
    async () => {
      const ids = await idsIn(stubs.source);
      for (const killedAt of [1, 37, 150, 151, 400]) {
        const run = copyLog();
        while ((await idsIn(stubs.target)).length < killedAt) await sleep(5);
        await run.end('SIGKILL');
        const there = await idsIn(stubs.target);
        expect(there).toEqual(ids.slice(0, there.length));
      }
      const last = copyLog();
      expect(await last.ended()).toBe(0);
      expect(last.output).toMatch(/Copied \d+ events\. Compared all 600, event by event: .* are the same\./);
      // The last is the note of where the copy ends.
      expect((await idsIn(stubs.target)).slice(0, -1)).toEqual(ids);
    },
    FOUR_MINUTES,
  );

  it(
    'says what it did not copy, and what the target holds instead',
    async () => {
      const other = connect(target.url);
      await other.appendToStream('mine', jsonEvent({ type: 'Placed', data: {} }));
      await other.dispose();
      const run = copyLog();

      expect(await run.ended()).toBe(1);
      expect(run.output).toContain('The target holds something else: mine@0 is not in the source');
    },
    FOUR_MINUTES,
  );
});
