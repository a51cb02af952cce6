import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startEventStoreProcess } from './testing/event-store-process.js';
import { startPostgresProcess } from '#libs/testing/postgres-process.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { appendOne, readAllIds, streamsClient, type StreamsClient } from './testing/streams-client.js';
import { startEventStore } from './server.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** Appends one event after another on several streams until the server is gone, and notes what was answered. */
const appendUntilGone = async (client: StreamsClient, writers: number, answered: Map<string, bigint>) => {
  const write = async () => {
    const stream = `s-${randomUUID()}`;
    for (;;) {
      const id = randomUUID();
      try {
        const response = await appendOne(client, stream, id);
        answered.set(id, BigInt(response.getSuccess()?.getPosition()?.getCommitPosition() ?? -1));
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
};

describe('a log whose server is killed while it is written', () => {
  it('holds every answered event once, at the position that was answered, round after round', async () => {
    const answered = new Map<string, bigint>();
    for (let round = 1; round <= 4; round++) {
      const server = await startEventStoreProcess(database.url);
      const client = streamsClient(server.url);
      const enough = answered.size + 100 * round;
      const writing = appendUntilGone(client, 16, answered);
      while (answered.size < enough) await new Promise(setImmediate);
      await server.kill();
      await writing;
      client.close();
    }

    const server = await startEventStore({ databaseUrl: database.url });
    const client = streamsClient(server.url);
    const found = await readAllIds(client);
    client.close();
    await server.stop();

    const positions = new Map(found.map(({ id, position }) => [id, position]));
    expect(positions.size).toBe(found.length);
    expect([...answered].filter(([id, position]) => positions.get(id) !== position)).toEqual([]);
  }, 60_000);
});

describe('a log whose Postgres session breaks while it is written', () => {
  it('answers every append when it knows its outcome, and writes none twice', async () => {
    const server = await startEventStore({ databaseUrl: database.url });
    const client = streamsClient(server.url);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const ids: string[] = [];
    let breaks = 0;
    const write = async () => {
      const stream = `s-${randomUUID()}`;
      while (breaks < 5) {
        const id = randomUUID();
        ids.push(id);
        await appendOne(client, stream, id);
      }
    };
    const breaking = async () => {
      for (; breaks < 5; breaks++) {
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'eventstore writer'
           and datname = current_database()`,
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    };
    await Promise.all([breaking(), ...Array.from({ length: 8 }, write)]);
    const found = await readAllIds(client);
    client.close();
    await admin.end();
    await server.stop();

    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
  }, 60_000);
});

describe('a log that is opened again', () => {
  it('holds what was there and goes on after it', async () => {
    const first = await startEventStore({ databaseUrl: database.url });
    const one = streamsClient(first.url);
    await appendOne(one, 'a', randomUUID());
    one.close();
    await first.stop();

    const second = await startEventStore({ databaseUrl: database.url });
    const two = streamsClient(second.url);
    const response = await appendOne(two, 'a', randomUUID());
    const found = await readAllIds(two);
    two.close();
    await second.stop();

    expect(response.getSuccess()?.getCurrentRevision()).toBe('1');
    expect(found).toHaveLength(2);
  });

  it('is refused to a second server while the first has it', async () => {
    const first = await startEventStore({ databaseUrl: database.url });
    await expect(startEventStore({ databaseUrl: database.url })).rejects.toThrow(
      'Another event store server is running',
    );
    await first.stop();
  });

  it('stops in order when it is asked to', async () => {
    const server = await startEventStoreProcess(database.url);
    expect(await server.stop()).toBe(0);
    const again = await startEventStore({ databaseUrl: database.url });
    await again.stop();
  });
});

describe('a Postgres that could lose what it committed', () => {
  it('is refused for a database whose synchronous_commit is off', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`);
    await admin.end();
    await expect(startEventStore({ databaseUrl: database.url })).rejects.toThrow('synchronous_commit off');
  });

  it.each(['fsync', 'full_page_writes'])('is refused with %s off', async (setting) => {
    const postgres = await startPostgresProcess(undefined, [`${setting}=off`]);
    await expect(startEventStore({ databaseUrl: postgres.url })).rejects.toThrow(`${setting} off`);
    await postgres.stop();
  });
});
