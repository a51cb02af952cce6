import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '#libs/platform/postgres/database.js';
import { CreateVersions1795564800000 } from '#libs/read-models/generations/create-versions.js';
import type { Projection } from '#libs/read-models/projection.js';
import { PROJECTIONS_MIGRATIONS } from '#libs/read-models/projections-schema.js';
import { appendStored } from '#libs/testing/every-event.js';
import { ProjectorBench, until } from '#libs/testing/projector-bench.js';
import { rebuild } from './rebuild.js';

/** Counts the events of the log, in rows that a program with this digest makes. */
const counting = (digest: string): Projection => ({
  name: 'count',
  digest,
  create: (tx) => tx.query('create table counted (events bigint not null); insert into counted values (0)'),
  index: async () => undefined,
  writer: () => ({
    apply: (tx, events) => tx.query('update counted set events = events + $1', [events.length]).then(() => undefined),
  }),
});
const OLD = counting('old');
const NEW = counting('new');

describe('versions of a projection', () => {
  let bench: ProjectorBench;
  beforeEach(async () => {
    bench = await ProjectorBench.open();
    await appendStored(bench.client, `report-${randomUUID()}`, 'ReportReceived.v2');
  });
  afterEach(() => bench.close());

  /** Until it says that it has all of the log; what the one before it said is forgotten first. */
  const run = async (projection: Projection) => {
    await bench.db.query('delete from projections.health').catch(() => undefined);
    const projector = await bench.start(projection);
    await bench.isRunning('count');
    await bench.stop(projector);
  };
  const again = (projection: Projection) =>
    rebuild({
      config: bench.config,
      signal: new AbortController().signal,
      onProgress: () => {},
      onInterrupted: () => {},
      onCompared: () => {},
      projection,
    });
  const generations = () =>
    bench.db.query<{ number: number; schema: string; version: number; state: string }[]>(
      'select number, schema, version, state from projections.generation order by number',
    );
  const anHourLater = () =>
    bench.db.query(`update projections.generation set live_at = live_at - interval '61 minutes' where state = 'live'`);

  it('are numbered as the database meets them, after those that were numbered by hand', async () => {
    await run(OLD);
    expect(await generations()).toMatchObject([{ version: 4, state: 'live' }]);
    await run(NEW);
    await run(NEW);

    expect(await generations()).toMatchObject([
      { version: 4, state: 'live' },
      { version: 5, state: 'live' },
    ]);
  });

  it('have a number each when programs of two of them start at once', async () => {
    await Promise.all([bench.start(OLD), bench.start(NEW)]);
    await until(async () => (await generations().catch(() => [])).filter(({ state }) => state === 'live').length === 2);

    expect((await generations()).map(({ version }) => version).sort()).toEqual([4, 5]);
  });

  it('keep the rows of the older one for an hour', async () => {
    await run(OLD);
    await run(NEW);
    await run(NEW);
    expect(await generations()).toMatchObject([{ version: 4 }, { version: 5 }]);
    await anHourLater();
    await run(NEW);

    expect(await generations()).toMatchObject([{ version: 5 }]);
    expect(await bench.db.query(`select nspname from pg_namespace where nspname like 'count%' order by 1`)).toEqual([
      { nspname: 'count_2' },
      { nspname: 'count_2_public' },
      { nspname: 'count_2_scoped' },
    ]);
  });

  it('stay in their order, also when the rows of the older one have gone: it does not build beside newer ones', async () => {
    await run(OLD);
    await run(NEW);
    await anHourLater();
    await run(NEW);
    await bench.start(OLD);
    const { error, whatToDo } = await bench.isStopped('count');

    expect(error).toBe('The rows of count are of version 5; this program makes version 4.');
    expect(whatToDo).toContain('to go back to this one, build its rows again: npx oversight rebuild');
    expect(await generations()).toMatchObject([{ version: 5, state: 'live' }]);
  });

  it('can be gone back from by a rebuild of the older program, and forward again', async () => {
    await run(OLD);
    await run(NEW);
    expect(await again(OLD)).toMatchObject({ version: 4, events: 1n });
    expect(await generations()).toMatchObject([{ number: 3, version: 4, state: 'live' }]);
    await run(OLD);
    await run(NEW);

    expect(await generations()).toMatchObject([
      { number: 3, version: 4, state: 'live' },
      { number: 4, version: 5, state: 'live' },
    ]);
  });

  it('follow on a database whose rows a program made before there were digests, which are kept for an hour too', async () => {
    await migrate(
      bench.db,
      PROJECTIONS_MIGRATIONS.filter((migration) => migration !== CreateVersions1795564800000),
    );
    await bench.db.query(`
      create schema count_1;
      create table count_1.counted (events bigint not null);
      create schema count_2;
      insert into projections.generation (projection, version, state, position, head, live_at)
        values ('count', 3, 'live', null, 0, now()), ('count', 2, 'building', null, 0, null)`);
    await run(NEW);

    expect(await generations()).toMatchObject([
      { number: 1, version: 3, state: 'live' },
      { number: 3, version: 4, state: 'live' },
    ]);
    expect(await bench.db.query('select events from count_3.counted')).toEqual([{ events: 1n }]);
    await anHourLater();
    await run(NEW);
    expect(await generations()).toMatchObject([{ number: 3, version: 4, state: 'live' }]);
  });
});
