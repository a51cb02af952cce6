import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { randomBytes, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgresProcess, type PostgresProcess } from '#libs/testing/postgres-process.js';
import { mayMount, smallDisk, type SmallDisk } from '#libs/testing/small-disk.js';
import { readAllIds, streamsClient, type StreamsClient } from './testing/streams-client.js';
import { startEventStore, type EventStore } from './server.js';

const onSmallDisk = (name: string, tests: () => void) =>
  mayMount() ? describe(name, tests) : describe.skip(`NOT RUN, since no filesystem may be mounted: ${name}`, tests);

const EVENTS_AN_APPEND = 3;
const EVENT_BYTES = 30_000;
const WRITERS = 6;

const until = async (reached: () => boolean | Promise<boolean>) => {
  while (!(await reached())) await sleep(50);
};

const worked = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    () => false,
  );

/** Writers that append, several events at a time, and note what they are told. */
class Writers {
  readonly tried: string[][] = [];
  readonly answered = new Map<string, bigint>();
  readonly errors: string[] = [];
  private over = false;
  private readonly all: Promise<void>[];

  constructor(private readonly client: EventStoreDBClient) {
    this.all = Array.from({ length: WRITERS }, () => this.write(`s-${randomUUID()}`));
  }

  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(this.all);
  }

  private async write(stream: string): Promise<void> {
    while (!this.over) {
      const events = Array.from({ length: EVENTS_AN_APPEND }, () =>
        binaryEvent({ id: randomUUID(), type: 'T', data: randomBytes(EVENT_BYTES) }),
      );
      this.tried.push(events.map(({ id }) => id));
      try {
        const { position } = await this.client.appendToStream(stream, events);
        this.answered.set(events.at(-1)?.id ?? '', position?.commit ?? -1n);
      } catch (error) {
        this.errors.push((error as { type?: string }).type ?? String(error));
        await sleep(50);
      }
    }
  }
}

let postgres: PostgresProcess;
let disk: SmallDisk | undefined;
let store: EventStore;
let client: EventStoreDBClient;
let stub: StreamsClient;

const startStore = async () => {
  store = await startEventStore({ databaseUrl: postgres.url });
  client = EventStoreDBClient.connectionString(store.url);
  stub = streamsClient(store.url);
};

const stopStore = async () => {
  stub.close();
  await client.dispose();
  await store.stop();
};

const sql = async <Row extends pg.QueryResultRow>(...statements: string[]): Promise<Row | undefined> => {
  const connection = new pg.Client({ connectionString: postgres.url });
  await connection.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await connection.query<Row>(statement));
    return rows[0];
  } finally {
    await connection.end();
  }
};

/** Every answered append is there where it was answered, whole; the others are whole or not there; nothing else is. */
const expectFaithful = async (writers: Writers) => {
  const found = await readAllIds(stub);
  const positions = new Map(found.map(({ id, position }) => [id, position]));
  expect(positions.size).toBe(found.length);
  expect([...writers.answered].filter(([id, position]) => positions.get(id) !== position)).toEqual([]);
  const held = writers.tried.map((ids) => ids.filter((id) => positions.has(id)).length);
  expect(held.filter((count) => count !== 0 && count !== EVENTS_AN_APPEND)).toEqual([]);
  expect(held.reduce((sum, count) => sum + count, 0)).toBe(found.length);
};

onSmallDisk('a log whose events have no room left', () => {
  beforeEach(async () => {
    postgres = await startPostgresProcess();
    await startStore();
    const row = await sql<{ data_directory: string }>('show data_directory');
    const { uid, gid } = await stat(row?.data_directory ?? '');
    disk = await smallDisk(8, { uid, gid });
    await sql(
      `create tablespace small location '${disk.folder}'`,
      'alter table eventstore.events set tablespace small',
    );
  }, 60_000);
  afterEach(async () => {
    await stopStore();
    await postgres.stop();
    await disk?.remove();
  });

  it('refuses writes as UNAVAILABLE, is read as before, and goes on by itself when there is room', async () => {
    const writers = new Writers(client);
    await until(() => writers.errors.length >= 20);
    const read = await readAllIds(stub);
    const refused = writers.errors.length;
    disk?.grow(64);
    const before = writers.answered.size;
    await until(() => writers.answered.size >= before + 20);
    await writers.stop();

    expect(read.length).toBeGreaterThan(0);
    expect(refused).toBeGreaterThanOrEqual(20);
    expect(new Set(writers.errors)).toEqual(new Set(['unavailable']));
    await expectFaithful(writers);
  }, 60_000);
});

onSmallDisk('a log whose Postgres has no room left for anything', () => {
  beforeEach(async () => {
    disk = await smallDisk(100);
    postgres = await startPostgresProcess(disk.folder);
    await startStore();
  }, 60_000);
  afterEach(async () => {
    await stopStore();
    await postgres.stop();
    await disk?.remove();
  });

  it('answers UNAVAILABLE, and goes on by itself when Postgres can', async () => {
    const writers = new Writers(client);
    await until(() => writers.errors.length >= 20);
    disk?.grow(400);
    // Without room for its own log Postgres ends; whoever runs it starts it again.
    await until(async () => (await worked(sql('select 1'))) || (await worked(postgres.start())));
    const before = writers.answered.size;
    await until(() => writers.answered.size >= before + 20);
    await writers.stop();

    expect(new Set(writers.errors)).toEqual(new Set(['unavailable']));
    await expectFaithful(writers);
  }, 60_000);
});
