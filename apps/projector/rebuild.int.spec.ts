import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { startEventStore } from '#apps/eventstore/server.js';
import { decode } from '#libs/event-store/codec.js';
import { connect } from '#libs/event-store/event-store.js';
import { fromClient } from '#libs/event-store/stored-event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { BuiltElsewhere, ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { readProjectionHealth } from '#libs/read-models/health.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { appendEveryEvent, appendStored } from '#libs/testing/every-event.js';
import { liveTables } from '#libs/testing/live-tables.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { uuid } from '#libs/testing/record.js';
import { projectLive } from '#libs/testing/projection.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import { startProjector, type Projector } from './start-projector.js';

const SILENT = pino({ level: 'silent' });
const ON = '2018-02-01';
const SMALL = 100;

describe('a rebuild', () => {
  let logDatabase: TestDatabase;
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof startEventStore>>;
  let client: EventStoreDBClient;
  let db: DataSource;
  let projectors: Projector[];

  beforeEach(async () => {
    [logDatabase, database] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    server = await startEventStore({ databaseUrl: logDatabase.url });
    client = connect(server.url);
    db = await openDatabase(database.url, { poolSize: 6 });
    await migrate(db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
    projectors = [];
  });
  afterEach(async () => {
    await Promise.all(projectors.map((projector) => projector.stop()));
    await client.dispose();
    await db.destroy();
    await server.stop();
    await Promise.all([logDatabase.drop(), database.drop()]);
  });

  const config = () => ({ eventStoreUrl: server.url, databaseUrl: database.url });
  const start = async (projection: Projection = readModelProjection) => {
    const projector = await startProjector(config(), SILENT, [projection]);
    projectors.push(projector);
    return projector;
  };
  const stop = async (projector: Projector) => {
    projectors = projectors.filter((other) => other !== projector);
    await projector.stop();
  };
  const again = (projection: Projection = readModelProjection, signal = new AbortController().signal) =>
    rebuild({ config: config(), signal, onProgress: () => {}, onInterrupted: () => {}, projection, atMost: SMALL });
  const events = async (): Promise<RecordedEvent[]> => {
    const all: RecordedEvent[] = [];
    for await (const { event } of client.readAll())
      if (event && !event.streamId.startsWith('$')) all.push(decode(fromClient(event)));
    return all;
  };
  const takeLive = async (atMost: number) => {
    const all = await events();
    for (let from = 0; from < all.length; from += atMost)
      await projectLive(db, readModelProjection, all.slice(from, from + atMost));
  };
  const until = async (question: () => Promise<boolean>) => {
    while (!(await question())) await sleep(20);
  };
  const isServed = (readModel: ReadModel) =>
    readModel.position().then(
      () => true,
      () => false,
    );
  const generations = () => db.query<object[]>('select number, version, state from projections.generation order by 1');

  /** The read model's projection, which meets something before each batch. */
  const meeting = (met: () => Promise<void>, more: Partial<Projection> = {}): Projection => ({
    ...readModelProjection,
    writer: () => {
      const writer = readModelProjection.writer();
      return {
        apply: async (tx, batch) => {
          await met();
          await writer.apply(tx, batch);
        },
      };
    },
    ...more,
  });

  it('makes the rows that were there, of every type and version, one by one the same', async () => {
    const count = await appendEveryEvent(client, 1);
    await takeLive(7);
    const before = await liveTables(db);

    const rebuilt = await again();

    expect(rebuilt).toMatchObject({ version: readModelProjection.version, events: BigInt(count) });
    expect(await generations()).toEqual([{ number: 2, version: readModelProjection.version, state: 'live' }]);
    const after = await liveTables(db);
    expect(after.map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
    expect(after).toEqual(before);
    expect(after.every((rows) => rows.length > 0)).toBe(true);
  });

  it('goes on, after it was killed at any point, to the same rows', async () => {
    await appendEveryEvent(client, 1);
    await takeLive(50);
    const before = await liveTables(db);
    const kill = () =>
      db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'rebuild'`,
      );
    let batches = 0;
    let until = 0;
    const killed = meeting(async () => {
      if (++batches === until) await kill();
    });
    for (until of [1, 3, 6]) {
      batches = 0;
      await expect(again(killed)).rejects.toThrow();
    }
    const killedAtTheEnd: Projection = {
      ...readModelProjection,
      index: async (tx) => {
        await readModelProjection.index(tx);
        await kill();
        await tx.query('select 1');
      },
    };
    await expect(again(killedAtTheEnd)).rejects.toThrow();
    expect(await liveTables(db)).toEqual(before);
    batches = 0;
    until = 0;

    expect(await again(meeting(async () => void batches++))).not.toBeNull();

    expect(batches).toBe(0);
    expect(await liveTables(db)).toEqual(before);
  });

  it('stops between two batches when it is told to', async () => {
    await appendEveryEvent(client, 1);
    await takeLive(500);
    const stopping = new AbortController();
    const stopped = meeting(async () => stopping.abort());

    expect(await again(stopped, stopping.signal)).toBeNull();
    expect(await generations()).toMatchObject([{ state: 'live' }, { state: 'building' }]);
    expect(await again()).not.toBeNull();
  });

  it('takes no older and no half-built state to readers, while writers write and the projector goes on', async () => {
    await appendEveryEvent(client, 1);
    const projector = await start();
    const readModel = new ReadModel(db);
    await until(() => isServed(readModel));
    const { value } = await readModel.view({ known: null, on: ON }, (view) => view.board({}));
    let n = 2;
    let done = false;
    const writing = (async () => {
      for (; !done; n++) {
        await appendStored(client, `report-${uuid(n)}`, 'ReportReceived.v1');
        await sleep(10);
      }
    })();
    const reading = (async () => {
      let [position, reports, reads] = [0n, value.reports.length, 0];
      for (; !done; reads++) {
        const told = await readModel.view({ known: null, on: ON }, (view) => view.board({}));
        expect(told.position).toBeGreaterThanOrEqual(position);
        expect(told.value.reports.length).toBeGreaterThanOrEqual(reports);
        [position, reports] = [told.position, told.value.reports.length];
      }
      return reads;
    })();
    const rebuilt: (Rebuilt | null)[] = [];
    for (let round = 0; round < 2; round++) rebuilt.push(await again());
    done = true;
    await writing;

    expect(rebuilt).not.toContain(null);
    expect(await reading).toBeGreaterThan(2);
    const last = (await events()).at(-1)!.position;
    await until(async () => (await readModel.position()) >= last);
    expect((await readProjectionHealth(db)).find(({ name }) => name === 'read-model')?.error).toBeNull();
    await stop(projector);
    const live = await liveTables(db);
    await again();
    expect(await liveTables(db)).toEqual(live);
  }, 120_000);

  it('is made by itself for a new version, and what was there is read until then', async () => {
    await appendEveryEvent(client, 1);
    const old = await start();
    const oldReader = new ReadModel(db);
    await until(() => isServed(oldReader));
    await stop(old);
    const before = await liveTables(db);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const newer = meeting(() => gate, { version: readModelProjection.version + 1 });
    const newReader = new ReadModel(db, newer);
    await start(newer);

    await expect(newReader.position()).rejects.toBeInstanceOf(ReadModelBuilding);
    await expect(newReader.view({ known: null, on: ON }, (view) => view.board({}))).rejects.toBeInstanceOf(
      ReadModelBuilding,
    );
    expect(await liveTables(db)).toEqual(before);
    open();
    await until(() => isServed(newReader));
    const board = (reader: ReadModel) => reader.view({ known: null, on: ON }, (view) => view.board({}));
    expect(await board(newReader)).toEqual(await board(oldReader));
    expect(await generations()).toMatchObject([
      { version: readModelProjection.version, state: 'live' },
      { version: readModelProjection.version + 1, state: 'live' },
    ]);
  });

  it('is refused, by name, while another one is under way', async () => {
    await appendEveryEvent(client, 1);
    let second: unknown;
    const first = meeting(async () => {
      second ??= await again().catch((error: unknown) => error);
    });

    expect(await again(first)).not.toBeNull();
    expect(second).toBeInstanceOf(BuiltElsewhere);
    expect((second as Error).message).toBe('The rows of read-model are being built already, by another process.');
  });
});
