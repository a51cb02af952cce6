import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { status, type ServiceError } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgresProcess, type PostgresProcess } from '#libs/testing/postgres-process.js';
import { appendOne, readAllIds, streamsClient, type StreamsClient } from './testing/streams-client.js';
import { startEventStore, type EventStore } from './server.js';

let postgres: PostgresProcess;
beforeEach(async () => {
  postgres = await startPostgresProcess();
}, 60_000);
afterEach(() => postgres.stop());

const codeOf = (error: unknown) => (error as ServiceError).code;

const until = async (reached: () => boolean) => {
  while (!reached()) await sleep(20);
};

/** Writers that append one event after another, with a new id each time, and note what they are told. */
class Writers {
  readonly answered = new Map<string, bigint>();
  readonly tried: string[] = [];
  readonly codes: number[] = [];
  private over = false;
  private readonly all: Promise<void>[] = [];

  constructor(private readonly client: StreamsClient) {}

  join() {
    this.all.push(this.write(`s-${randomUUID()}`));
  }

  async stop() {
    this.over = true;
    await Promise.all(this.all);
  }

  private async write(stream: string) {
    while (!this.over) {
      const id = randomUUID();
      this.tried.push(id);
      try {
        const response = await appendOne(this.client, stream, id);
        this.answered.set(id, BigInt(response.getSuccess()?.getPosition()?.getCommitPosition() ?? -1));
      } catch (error) {
        this.codes.push(codeOf(error));
        await sleep(20);
      }
    }
  }
}

describe('a log whose Postgres is killed while it is written', () => {
  let store: EventStore;
  let client: StreamsClient;
  beforeEach(async () => {
    store = await startEventStore({ databaseUrl: postgres.url });
    client = streamsClient(store.url);
  });
  afterEach(async () => {
    client.close();
    await store.stop();
  });

  it('answers UNAVAILABLE meanwhile, goes on by itself, and holds every answered event once', async () => {
    const writers = new Writers(client);
    for (let i = 0; i < 16; i++) writers.join();
    await until(() => writers.answered.size >= 200);
    await postgres.kill();

    // Those whose commit was under way are answered when its outcome is known; all others at once. Who comes first may
    // still get into that commit, so more come until they are others.
    const others = new Writers(client);
    while (others.codes.length < 8) {
      others.join();
      await sleep(50);
    }
    const reading = await readAllIds(client).catch(codeOf);
    await postgres.start();
    const before = writers.answered.size;
    await until(() => writers.answered.size >= before + 200);
    await Promise.all([writers.stop(), others.stop()]);
    const found = await readAllIds(client);

    expect(reading).toBe(status.UNAVAILABLE);
    expect(new Set([...writers.codes, ...others.codes])).toEqual(new Set([status.UNAVAILABLE]));
    const positions = new Map(found.map(({ id, position }) => [id, position]));
    expect(positions.size).toBe(found.length);
    const answered = [...writers.answered, ...others.answered];
    expect(answered.filter(([id, position]) => positions.get(id) !== position)).toEqual([]);
    const tried = new Set([...writers.tried, ...others.tried]);
    expect(found.filter(({ id }) => !tried.has(id))).toEqual([]);
  }, 60_000);
});

describe('those who follow and write a log through the client, whose Postgres is killed and started again', () => {
  let store: EventStore;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    store = await startEventStore({ databaseUrl: postgres.url });
    client = EventStoreDBClient.connectionString(store.url);
  });
  afterEach(async () => {
    await client.dispose();
    await store.stop();
  });

  it('hear everything once and in order, and are told UNAVAILABLE alone', async () => {
    const heard: bigint[] = [];
    const errors: string[] = [];
    const typeOf = (error: unknown) => (error as { type?: string }).type ?? String(error);
    const follow = () => {
      const commit = heard.at(-1);
      const fromPosition = commit === undefined ? START : { commit, prepare: commit };
      const subscription = client.subscribeToAll({ fromPosition });
      subscription.on('data', ({ event }) => heard.push(event?.position?.commit ?? -1n));
      subscription.on('error', (error) => {
        errors.push(typeOf(error));
        setTimeout(follow, 20);
      });
    };
    follow();
    let answered = 0;
    let over = false;
    const write = async (stream: string) => {
      while (!over)
        try {
          await client.appendToStream(stream, [jsonEvent({ type: 'T', data: {} }), jsonEvent({ type: 'T', data: {} })]);
          answered++;
        } catch (error) {
          errors.push(typeOf(error));
          await sleep(20);
        }
    };
    const writing = Promise.all(['a', 'b', 'c', 'd'].map(write));
    for (let round = 1; round <= 2; round++) {
      await until(() => answered >= 50 * round);
      await postgres.kill();
      const told = errors.length;
      await until(() => errors.length > told);
      await postgres.start();
    }
    const before = answered;
    await until(() => answered >= before + 50);
    over = true;
    await writing;
    const log: bigint[] = [];
    for await (const { event } of client.readAll()) log.push(event?.position?.commit ?? -1n);
    await until(() => heard.at(-1) === log.at(-1));

    expect(heard).toEqual(log);
    expect(new Set(errors)).toEqual(new Set(['unavailable']));
  }, 60_000);
});

describe('the commits of a log', () => {
  /** The syncs of Postgres's own log. A session's are counted in full once it has ended. */
  const syncs = async () => {
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    const { rows } = await admin.query<{ syncs: number }>(
      `select sum(fsyncs)::int as syncs from pg_stat_io where object = 'wal'`,
    );
    await admin.end();
    return rows[0]?.syncs ?? 0;
  };

  const syncsOf = async (write: (client: StreamsClient) => Promise<unknown>) => {
    const before = await syncs();
    const store = await startEventStore({ databaseUrl: postgres.url });
    const client = streamsClient(store.url);
    await write(client);
    client.close();
    await store.stop();
    return (await syncs()) - before;
  };

  it('are each on disk before they are answered, and shared by those who wait together', async () => {
    const opened = await syncsOf(() => Promise.resolve()); // makes the schema
    const one = await syncsOf(async (client) => {
      for (let i = 0; i < 50; i++) await appendOne(client, 's', randomUUID());
    });
    const together = await syncsOf((client) =>
      Promise.all(
        Array.from({ length: 32 }, async (_, n) => {
          for (let i = 0; i < 20; i++) await appendOne(client, `t-${n}`, randomUUID());
        }),
      ),
    );

    expect(opened).toBeGreaterThan(0);
    expect(one).toBeGreaterThanOrEqual(50);
    expect(together).toBeLessThan(320);
  }, 60_000);
});

const END_SESSION = `select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'eventstore writer'`;

describe('a server whose log another has taken', () => {
  const asOther = async (work: (admin: pg.Client) => Promise<unknown>) => {
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    await work(admin);
    await admin.end();
  };

  it.each([
    ['while it holds its session', 'select 1'],
    ['when its session broke', END_SESSION],
  ])('is fenced %s: it writes nothing, says so, and ends', async (_when, loss) => {
    const store = await startEventStore({ databaseUrl: postgres.url });
    const client = streamsClient(store.url);
    await appendOne(client, 's', randomUUID());
    await asOther((admin) => admin.query('update eventstore.writer set epoch = epoch + 1'));
    await asOther((admin) => admin.query(loss));

    const first = await appendOne(client, 's', randomUUID()).catch(codeOf);
    const second = await appendOne(client, 's', randomUUID()).catch(codeOf);

    expect([first, second]).toEqual([status.UNAVAILABLE, status.UNAVAILABLE]);
    expect((await store.lost).message).toContain('Another event store server has taken this log');
    expect(await readAllIds(client)).toHaveLength(1);
    client.close();
    await store.stop();
  });

  it('knows it when its session breaks, though nobody writes', async () => {
    const store = await startEventStore({ databaseUrl: postgres.url });
    await asOther((admin) => admin.query('update eventstore.writer set epoch = epoch + 1'));
    await asOther((admin) => admin.query(END_SESSION));
    expect((await store.lost).message).toContain('Another event store server has taken this log');
    await store.stop();
  });
});

describe('a server whose session breaks while nobody writes', () => {
  it('has its log again before the next write', async () => {
    const store = await startEventStore({ databaseUrl: postgres.url });
    const client = streamsClient(store.url);
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    await admin.query(END_SESSION);
    const writers = `select 1 from pg_stat_activity a join pg_locks l using (pid)
      where a.application_name = 'eventstore writer' and l.locktype = 'advisory' and l.granted`;
    while ((await admin.query(writers)).rowCount === 0);
    await appendOne(client, 's', randomUUID());
    await admin.end();
    client.close();
    await store.stop();
  });
});
