import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, EventStoreDBClient, START } from '@eventstore/db-client';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { streamsClient, type StreamsClient } from '../../testing/streams-client.js';
import { serverUnderTest, type ServerUnderTest } from '../persistent/server-under-test.js';
import type { SeenEvent } from './check-session.js';
import { Clock } from './clock.js';
import { plans, writers, type Move, type Plan } from './moves.js';
import { seen } from './session.js';
import { Subscriber } from './subscriber.js';
import { Writing } from './writing.js';

const CONNECTIONS = 3;
const RUNS = 25;
/** No run begins later; the runs that were left out are no failure. */
const AT_MOST_MS = 15_000;

describe('many who write and many who follow, who start, stop and resume at random', () => {
  let server: ServerUnderTest;
  let stub: StreamsClient;
  let readers: EventStoreDBClient[];
  beforeAll(async () => {
    server = await serverUnderTest();
    stub = streamsClient(server.url);
    readers = Array.from({ length: CONNECTIONS }, () => EventStoreDBClient.connectionString(server.url));
  });
  afterAll(async () => {
    stub.close();
    await Promise.all(readers.map((reader) => reader.dispose()));
    await server.stop();
  });

  const endOfLog = async () => {
    let end = -1n;
    for await (const last of server.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
      end = seen(last).position;
    return end;
  };

  const logAfter = async (start: bigint) => {
    const fromPosition = start < 0n ? START : { commit: start, prepare: start };
    const log: SeenEvent[] = [];
    for await (const event of server.client.readAll({ fromPosition })) log.push(seen(event));
    return log.filter(({ position }) => position > start);
  };

  const play = async (moves: Move[][], chosen: Plan[]) => {
    const run = randomUUID();
    const clock = new Clock();
    const start = await endOfLog();
    const writing = new Writing(server.client, stub, clock, run);
    const log = writing.play(moves).then(() => logAfter(start));
    const subscribers = chosen.map((plan, i) => {
      const reader = readers[i % CONNECTIONS] ?? server.client;
      return new Subscriber(reader, clock, writing, run, plan, start);
    });
    await Promise.all(subscribers.map((subscriber) => subscriber.play(log)));
    const whole = await log;
    return [...writing.wrongWith(whole), ...subscribers.flatMap((subscriber) => subscriber.wrongWith(whole))];
  };

  it(
    'each hear exactly the log: no gap, no duplicate, in order',
    async () => {
      const end = Date.now() + AT_MOST_MS;
      await fc.assert(
        fc.asyncProperty(writers, plans, async (moves, chosen) => {
          if (Date.now() < end) expect(await play(moves, chosen)).toEqual([]);
        }),
        // What happened at the same time will not be the same again: there is nothing to shrink.
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    4 * AT_MOST_MS,
  );
});
