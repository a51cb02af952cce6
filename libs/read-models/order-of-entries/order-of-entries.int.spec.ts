import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import { keepOrderOfEntries } from './keep.js';
import { noteSeen } from './seen.js';

const TODAY = '2026-11-26';

const progress = (rag: 'red' | 'green'): DomainEvent => ({
  type: 'ProgressReported.v2',
  data: { rag, rule: null, percent: null, status: null, note: 'as before' },
});

describe('what the order of entries changed', () => {
  let projected: ProjectedDatabase;
  let readModel: ReadModel;
  let log: Log;
  beforeEach(async () => {
    projected = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(projected.db);
    log = new Log();
  });
  afterEach(async () => {
    await readModel.close();
    await projected.close();
  });

  const enter = (n: number, ...entries: readonly (readonly ['red' | 'green', PlainDate])[]) => {
    const stream = `action-${uuid(n)}`;
    log.record(stream, actionPlanned({ ref: `CPC 2017-07-10/8/A12.${n}` }));
    for (const [rag, effectiveOn] of entries) log.record(stream, progress(rag), { effectiveOn });
  };
  const enterLate = (n: number) => enter(n, ['red', '2017-09-05'], ['green', '2017-08-10']);
  const keep = (today = TODAY) => keepOrderOfEntries(projected.db, readModelProjection, today);
  const kept = async (page: { limit: number; cursor: string | null } = { limit: 50, cursor: null }) =>
    (
      await readModel.view({ known: null, on: TODAY }, async (view) => ({
        whole: await view.orderOfEntries(),
        listed: await view.changedThings(page),
      }))
    ).value;

  it('is nothing while nothing is recorded, and is worked out once something is', async () => {
    await keep();
    expect(await kept()).toMatchObject({ whole: null, listed: { items: [], total: 0 } });
    enterLate(1);
    await projected.project(log.events);
    await keep();
    expect((await kept()).whole).toMatchObject({ things: 1, today: TODAY, position: log.position, seen: null });
  });

  it('is kept where it is nothing, and there is nothing to see then', async () => {
    enter(1, ['red', '2017-09-05'], ['green', '2017-10-10']);
    await projected.project(log.events);
    await keep();
    expect(await kept()).toMatchObject({ whole: { things: 0 }, listed: { items: [] } });
    expect(await noteSeen(projected.db, 'prs_amara')).toBeNull();
  });

  it('is worked out once, whatever is recorded or built afterwards', async () => {
    enterLate(1);
    await projected.project(log.events);
    await keep();
    const before = await kept();
    const { length } = log.events;
    enterLate(2);
    await projected.project(log.events.slice(length));
    await keep('2027-01-01');
    await projected.reset();
    expect(await kept()).toEqual(before);
  });

  it('does not look at what was recorded since entries take their place', async () => {
    enter(1, ['red', '2017-09-05']);
    const { position, events } = log;
    enterLate(2);
    log.record(`action-${uuid(1)}`, progress('green'), { effectiveOn: '2017-08-10' });
    const fresh = log.events.map((event) =>
      event.position <= position ? event : { ...event, metadata: { ...event.metadata, nonce: 'f'.repeat(32) } },
    );
    expect(events.length).toBe(6);
    await projected.project(fresh);
    await keep();
    expect(await kept()).toMatchObject({ whole: { position, things: 0 }, listed: { items: [] } });
  });

  it('is listed by reference, a page at a time', async () => {
    for (const n of [10, 2, 1]) enterLate(n);
    await projected.project(log.events);
    await keep();
    const first = await kept({ limit: 2, cursor: null });
    const second = await kept({ limit: 2, cursor: first.listed.next });
    expect([first, second].map(({ listed }) => [listed.items.map(({ id }) => id), listed.total])).toEqual([
      [[uuid(1), uuid(2)], 3],
      [[uuid(10)], 3],
    ]);
    expect(second.listed.next).toBeNull();
  });

  it('remembers who saw it first', async () => {
    enterLate(1);
    await projected.project(log.events);
    await keep();
    const seen = await noteSeen(projected.db, 'prs_amara');
    expect(await noteSeen(projected.db, 'prs_tom')).toEqual(seen);
    expect((await kept()).whole?.seen).toEqual({ by: 'prs_amara', at: seen!.at });
  });
});
