import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Projection } from '#libs/read-models/projection.js';
import { appendStored } from '#libs/testing/every-event.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';

/** Counts the events of the log. */
const COUNT: Projection = {
  name: 'count',
  digest: 'one',
  create: (tx) => tx.query('create table counted (events bigint not null); insert into counted values (0)'),
  index: async () => undefined,
  writer: () => ({
    apply: (tx, events) => tx.query('update counted set events = events + $1', [events.length]).then(() => undefined),
  }),
};

describe('a second projector', () => {
  let bench: ProjectorBench;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
  });
  afterEach(() => bench.close());

  const record = () => appendStored(bench.client, `report-${randomUUID()}`, 'ReportReceived.v2');
  const counted = async () => {
    const [live] = await bench.db
      .query<{ schema: string }[]>(`select schema from projections.generation where state = 'live'`)
      .catch(() => []);
    if (!live) return null;
    const [row] = await bench.db.query<{ events: bigint }[]>(`select events from ${live.schema}.counted`);
    return row?.events;
  };
  const inLine = async (count: number) => until(async () => (await bench.health('count'))?.inLine === count);
  /** Ends the connections that hold a turn, as a network that breaks does. */
  const loseTurns = () =>
    bench.db.query(
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and classid = 730402121 and database = (select oid from pg_database where datname = current_database())`,
    );

  it('waits, is told of, and takes over when the first has ended', async () => {
    await record();
    const first = await bench.start(COUNT);
    await bench.isRunning('count');
    await bench.start(COUNT);
    await inLine(1);
    await record();
    await until(async () => (await counted()) === 2n);
    expect((await bench.health('count'))?.status).toBe('running');

    await bench.stop(first);
    await record();
    await until(async () => (await counted()) === 3n);
    await inLine(0);
    expect((await bench.health('count'))?.status).toBe('running');
  });

  it('takes over when the first has lost its connection, and that one waits then', async () => {
    await bench.start(COUNT);
    await bench.isRunning('count');
    await bench.start(COUNT);
    await inLine(1);
    for (let n = 1n; n <= 3n; n++) {
      await loseTurns();
      await record();
      await until(async () => (await counted()) === n);
      await inLine(1);
    }
    await bench.isRunning('count');
  });

  it('goes on by itself when the rows were moved by one that knows no turns', async () => {
    await record();
    await bench.start(COUNT);
    await until(async () => (await counted()) === 1n);
    await bench.isRunning('count');
    await bench.db.query(`update projections.generation set position = position + 1 where projection = 'count'`);
    await record();
    await bench.isStopped('count');
    await record();
    await bench.isRunning('count');
    expect(await counted()).toBe(3n);
  }, 60_000);
});
