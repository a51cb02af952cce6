import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { until } from '../persistent/until.js';
import { serverUnderTest, type ServerUnderTest } from '../persistent/server-under-test.js';
import { Clock } from './clock.js';
import type { Wanted } from './moves.js';
import { LiveSession } from './session.js';

/** More than a server keeps in memory for those who follow it, and than fits on the way to a reader. */
const APPENDS = 12;
const EVENTS_AN_APPEND = 50;
const EVENT_BYTES = 20_000;
const EVENTS = APPENDS * EVENTS_AN_APPEND;
const MANY = 200;

const STREAM: Wanted = { kind: 'stream', stream: 'a' };
const PREFIX: Wanted = { kind: 'filter', on: 'stream', by: 'prefix', letters: ['a'], window: 32, interval: 1 };

describe('a subscriber who never reads', () => {
  let server: ServerUnderTest;
  let others: EventStoreDBClient;
  let run: string;
  beforeAll(async () => {
    server = await serverUnderTest();
    others = EventStoreDBClient.connectionString(server.url);
  });
  beforeEach(() => {
    run = randomUUID();
  });
  afterAll(async () => {
    await others.dispose();
    await server.stop();
  });

  const clock = new Clock();
  const subscribe = async (client: EventStoreDBClient, wanted: Wanted, from: 'start' | 'end' = 'start') => {
    const session = new LiveSession(client, clock, run, wanted, from, () => undefined);
    await clock.until(() => session.confirmed < Infinity);
    return session;
  };
  /** One who does not read until told to. */
  const stuck = async (client: EventStoreDBClient, wanted: Wanted) => {
    let read = () => undefined as void;
    const session = await subscribe(client, wanted);
    session.stall(new Promise((resolve) => (read = resolve)));
    return { session, read: () => read() };
  };
  const append = async (count: number, bytes: number) => {
    const data = Buffer.alloc(bytes, 'x');
    const events = Array.from({ length: count }, () => binaryEvent({ type: 'T', data }));
    await server.client.appendToStream(`${run}-a`, events);
  };
  const revisions = ({ heard }: LiveSession) => heard.map(({ revision }) => Number(revision.toString()));
  const heardAll = (sessions: LiveSession[], count: number) =>
    until(
      () => sessions.map(({ heard }) => heard.length),
      (lengths) => lengths.every((length) => length >= count),
    );
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  it('keeps nobody else from hearing everything, on its own connection or another, and later hears all of it', async () => {
    const never = [await stuck(others, STREAM), await stuck(others, PREFIX)];
    const reading = [await subscribe(others, STREAM), await subscribe(server.client, PREFIX)];
    for (let i = 0; i < APPENDS; i++) await append(EVENTS_AN_APPEND, EVENT_BYTES);
    await heardAll(reading, EVENTS);

    for (const session of reading) expect(revisions(session)).toEqual(upTo(EVENTS));
    for (const { session } of never) expect(session.heard.length).toBe(0);
    for (const { read } of never) read();
    const late = never.map(({ session }) => session);
    await heardAll(late, EVENTS);
    for (const session of late) expect(revisions(session)).toEqual(upTo(EVENTS));
    await Promise.all([...reading, ...late].map((session) => session.leave()));
  });

  it(`keeps none of ${MANY} others from hearing everything`, async () => {
    const never = await stuck(others, PREFIX);
    const clients = [server.client, others];
    const reading = await Promise.all(
      // From the end: 200 who read all that the log holds first would be busy with that.
      Array.from({ length: MANY }, (_, i) => subscribe(clients[i % 2] ?? others, i % 4 < 2 ? STREAM : PREFIX, 'end')),
    );
    for (let i = 0; i < 20; i++) await append(2, 100);
    await heardAll(reading, 40);

    for (const session of reading) expect(revisions(session)).toEqual(upTo(40));
    await Promise.all([...reading, never.session].map((session) => session.leave()));
  });
});
