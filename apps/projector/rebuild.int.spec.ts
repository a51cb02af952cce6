import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decode } from '#libs/event-store/codec.js';
import { AnotherLog } from '#libs/event-store/errors.js';
import { fromClient } from '#libs/event-store/stored-event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { CommandRunner } from '#libs/application/command-runner.js';
import { passedEventId } from '#libs/application/identity.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import type { PassedEventCommand } from '#libs/domain/passed-event/decide.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { EventStoreDb } from '#libs/event-store/event-store.js';
import { readBuildProgress, type BuildProgress } from '#libs/read-models/generations/progress.js';
import { migrate } from '#libs/platform/postgres/database.js';
import { BuiltElsewhere, ReadModelBuilding } from '#libs/read-models/generations/errors.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { PoisonEvent, type Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { appendEveryEvent, appendStored, appendUnlawful, appendUntakeable } from '#libs/testing/every-event.js';
import { liveTables } from '#libs/testing/live-tables.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';
import { uuid } from '#libs/testing/record.js';
import { projectLive } from '#libs/testing/projection.js';
import { nothingElse } from '#libs/testing/things-of-record.js';
import { rebuild, type Rebuilt } from './rebuild.js';

const ON = '2018-02-01';
const SMALL = 100;
const UNTOLD = { onProgress: () => {}, onInterrupted: () => {}, onCompared: () => {} };
const POISONED = `report-${uuid(1)}`;
/** Positions and revisions are bigints, which JSON does not know. */
const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

describe('a rebuild', () => {
  let bench: ProjectorBench;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
    await migrate(bench.db, [...PROJECTIONS_MIGRATIONS, ...READ_MODEL_MIGRATIONS]);
  });
  afterEach(() => bench.close());

  const again = (projection: Projection = readModelProjection, signal = new AbortController().signal) =>
    rebuild({ ...{ config: bench.config, signal, projection, atMost: SMALL }, ...UNTOLD });
  const events = async (): Promise<RecordedEvent[]> => {
    const all: RecordedEvent[] = [];
    for await (const { event } of bench.client.readAll())
      if (event && !event.streamId.startsWith('$')) all.push(decode(fromClient(event)));
    return all;
  };
  const takeLive = async (atMost: number) => {
    const all = await events();
    for (let from = 0; from < all.length; from += atMost)
      await projectLive(bench.db, readModelProjection, all.slice(from, from + atMost));
  };
  const pass = (poison: PoisonFacts) => {
    const { projection, stream, revision } = poison;
    const command: PassedEventCommand = { type: 'PassEvent', data: poison };
    return new CommandRunner(new EventStoreDb(bench.client), systemClock, systemIds, nothingElse).run({
      ...{ kind: 'passed-event', id: passedEventId(systemIds, projection, stream, revision), command },
      ...{ actor: 'prs_amara', reason: 'It was written by another program.', effectiveOn: null, expected: 'no_stream' },
      ...{ correlationId: uuid(1), causationId: uuid(1), importId: null },
    });
  };
  const isServed = (readModel: ReadModel) =>
    readModel.position().then(
      () => true,
      () => false,
    );
  const generations = () =>
    bench.db.query<object[]>('select number, version, state from projections.generation order by 1');

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
    const count = 1 + (await appendEveryEvent(bench.client, 1));
    await appendUnlawful(bench.client, `action-${uuid(2)}`);
    await takeLive(7);
    const before = await liveTables(bench.db);

    const rebuilt = await again();

    expect(rebuilt).toMatchObject({ version: 4, events: BigInt(count) });
    expect(await generations()).toEqual([{ number: 2, version: 4, state: 'live' }]);
    const after = await liveTables(bench.db);
    expect(after.map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
    expect(after).toEqual(before);
    expect(after.every((rows) => rows.length > 0)).toBe(true);
  }, 120_000);

  it('makes the same rows again where an event was passed, and stops at one that was not', async () => {
    await appendEveryEvent(bench.client, 1);
    const projector = await bench.start(readModelProjection);
    await bench.isRunning('read-model');
    await appendUntakeable(bench.client, POISONED);
    await appendStored(bench.client, POISONED, 'ReportPublished.v1');
    await appendEveryEvent(bench.client, 2);
    const { poison } = await bench.isStopped('read-model');
    const refused: unknown = await again().catch((error: unknown) => error);
    await pass(poison!);
    await bench.isRunning('read-model');
    await bench.stop(projector);
    const before = await liveTables(bench.db);

    expect(refused).toBeInstanceOf(PoisonEvent);
    expect((refused as PoisonEvent).facts).toMatchObject({ stream: POISONED, eventId: poison!.eventId });
    expect(await again()).not.toBeNull();
    const after = await liveTables(bench.db);
    expect(after.map((rows) => rows.length)).toEqual(before.map((rows) => rows.length));
    expect(after).toEqual(before);
    expect(JSON.stringify(after.flat(), asText)).toContain('EventPassed.v1');
  }, 120_000);

  it('from another log, or an older copy, is refused, and nothing is swapped in', async () => {
    await appendEveryEvent(bench.client, 1);
    const projector = await bench.start(readModelProjection);
    await bench.isRunning('read-model');
    await bench.stop(projector);
    const before = await liveTables(bench.db);
    await bench.replaceLog();
    const newer = { ...readModelProjection, digest: 'newer' };
    for (const projection of [readModelProjection, newer])
      await expect(again(projection)).rejects.toBeInstanceOf(AnotherLog);
    await appendEveryEvent(bench.client, 1);
    await appendEveryEvent(bench.client, 2);

    await expect(again()).rejects.toBeInstanceOf(AnotherLog);
    expect(await liveTables(bench.db)).toEqual(before);
    expect(await generations()).toMatchObject([{ state: 'live' }]);
  });

  it('says how far it has come', async () => {
    const count = await appendEveryEvent(bench.client, 1);
    const told: (BuildProgress | null)[] = [];
    const progress = () => readBuildProgress(bench.db.manager, readModelProjection);
    await again(meeting(async () => void told.push(await progress())));

    expect(told.length).toBeGreaterThan(count / SMALL);
    expect(told[0]).toMatchObject({ events: 0, done: 0, leftMs: null, indexing: false });
    expect(told.every((each) => each!.underWay)).toBe(true);
    const events = told.map((each) => each!.events);
    expect(events).toEqual([...new Set(events)].sort((a, b) => a - b));
    const done = told.map((each) => each!.done);
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThan(1);
    expect(await progress()).toBeNull();
  });

  it('goes on, after it was killed at any point, to the same rows', async () => {
    await appendEveryEvent(bench.client, 1);
    await takeLive(50);
    const before = await liveTables(bench.db);
    const kill = () =>
      bench.db.query(
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
    expect(await liveTables(bench.db)).toEqual(before);
    batches = 0;
    until = 0;

    expect(await again(meeting(async () => void batches++))).not.toBeNull();

    expect(batches).toBe(0);
    expect(await liveTables(bench.db)).toEqual(before);
  }, 120_000);

  it('stops between two batches when it is told to', async () => {
    await appendEveryEvent(bench.client, 1);
    await takeLive(500);
    const stopping = new AbortController();
    const stopped = meeting(async () => stopping.abort());

    expect(await again(stopped, stopping.signal)).toBeNull();
    expect(await generations()).toMatchObject([{ state: 'live' }, { state: 'building' }]);
    expect(await readBuildProgress(bench.db.manager, readModelProjection)).toMatchObject({ underWay: false });
    expect(await again()).not.toBeNull();
  });

  it('takes no older and no half-built state to readers, while writers write and the projector goes on', async () => {
    await appendEveryEvent(bench.client, 1);
    const projector = await bench.start(readModelProjection);
    const readModel = new ReadModel(bench.db);
    await until(() => isServed(readModel));
    const { value } = await readModel.view({ known: null, on: ON }, (view) => view.board({}));
    let n = 2;
    let done = false;
    const writing = (async () => {
      for (; !done; n++) {
        await appendStored(bench.client, `report-${uuid(n)}`, 'ReportReceived.v2');
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
    expect((await bench.health('read-model'))?.error).toBeNull();
    await bench.stop(projector);
    const live = await liveTables(bench.db);
    await again();
    expect(await liveTables(bench.db)).toEqual(live);
  }, 120_000);

  it('is made by itself for a new version, and what was there is read until then', async () => {
    await appendEveryEvent(bench.client, 1);
    const old = await bench.start(readModelProjection);
    const oldReader = new ReadModel(bench.db);
    await until(() => isServed(oldReader));
    await bench.stop(old);
    const before = await liveTables(bench.db);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const newer = meeting(() => gate, { digest: 'newer' });
    const newReader = new ReadModel(bench.db, newer);
    await bench.start(newer);

    await expect(newReader.position()).rejects.toBeInstanceOf(ReadModelBuilding);
    await expect(newReader.view({ known: null, on: ON }, (view) => view.board({}))).rejects.toBeInstanceOf(
      ReadModelBuilding,
    );
    expect(await liveTables(bench.db)).toEqual(before);
    open();
    await until(() => isServed(newReader));
    const board = (reader: ReadModel) => reader.view({ known: null, on: ON }, (view) => view.board({}));
    expect(await board(newReader)).toEqual(await board(oldReader));
    expect(await generations()).toMatchObject([
      { version: 4, state: 'live' },
      { version: 5, state: 'live' },
    ]);
  });

  it('is refused, by name, while another one is under way', async () => {
    await appendEveryEvent(bench.client, 1);
    let second: unknown;
    const first = meeting(async () => {
      second ??= await again().catch((error: unknown) => error);
    });

    expect(await again(first)).not.toBeNull();
    expect(second).toBeInstanceOf(BuiltElsewhere);
    expect((second as Error).message).toBe('The rows of read-model are being built already, by another process.');
  });
});
