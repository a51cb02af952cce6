import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { status, type ServiceError } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { appendOne, readAllIds, streamsClient, type StreamsClient } from './testing/streams-client.js';
import { startEventStore } from './server.js';

const WRITERS = 16;

let database: TestDatabase;
let admin: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await database.drop();
});

/** A second server's sessions go by another name, so that those of the first can be told from them. */
const secondUrl = () => `${database.url}?application_name=second`;

const endSessionOfFirst = () =>
  admin.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and application_name = 'eventstore writer'`,
  );

/** Appends one event after another on many streams until the server refuses; what is tried and what is answered. */
const appendUntilRefused = (client: StreamsClient) => {
  const tried: string[] = [];
  const answered = new Map<string, bigint>();
  const refusals: number[] = [];
  const write = async () => {
    const stream = `s-${randomUUID()}`;
    while (refusals.length === 0) {
      const id = randomUUID();
      tried.push(id);
      try {
        const response = await appendOne(client, stream, id);
        answered.set(id, BigInt(response.getSuccess()?.getPosition()?.getCommitPosition() ?? -1));
      } catch (error) {
        refusals.push((error as ServiceError).code);
      }
    }
  };
  return { tried, answered, refusals, done: Promise.all(Array.from({ length: WRITERS }, write)) };
};

describe('a server whose lock another takes while appends are under way', () => {
  it('commits nothing any more, says so though the other goes on, and has lost no answered append', async () => {
    const first = await startEventStore({ databaseUrl: database.url });
    const one = streamsClient(first.url);
    const writing = appendUntilRefused(one);
    while (writing.answered.size < 200) await sleep(5);

    // The first would take its lock again at once: its session is ended until the second has it.
    let taken = false;
    const starting = startEventStore({ databaseUrl: secondUrl() }).finally(() => (taken = true));
    while (!taken) {
      await endSessionOfFirst();
      await sleep(20);
    }
    const second = await starting;
    const two = streamsClient(second.url);
    const later = [randomUUID(), randomUUID()];
    for (const id of later) await appendOne(two, 'later', id);
    await writing.done;

    expect((await first.lost).message).toContain('Another event store server has taken this log');
    expect(new Set(writing.refusals)).toEqual(new Set([status.UNAVAILABLE]));
    const found = await readAllIds(two);
    const positions = new Map(found.map(({ id, position }) => [id, position]));
    expect(positions.size).toBe(found.length);
    expect([...writing.answered].filter(([id, position]) => positions.get(id) !== position)).toEqual([]);
    // All that is of the first lies before all that is of the second.
    const known = new Set(writing.tried);
    expect(found.slice(0, -later.length).filter(({ id }) => !known.has(id))).toEqual([]);
    expect(found.slice(-later.length).map(({ id }) => id)).toEqual(later);
    one.close();
    two.close();
    await first.stop();
    await second.stop();
  }, 60_000);
});
