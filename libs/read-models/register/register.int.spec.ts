import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { anyHistories, DAYS, STREAMS } from '#libs/testing/histories.js';
import { Log } from '#libs/testing/log.js';
import { liveTables } from '#libs/testing/live-tables.js';
import { naiveState } from '#libs/testing/naive-history.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { PoisonEvent, RevisionGap } from '../projection.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

const ACTION = `action-${uuid(1)}`;
const asStored = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state).replaceAll('\\u0000', '\uFFFD').replaceAll('\\ud83d', '\uFFFD'));

describe('the register', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  const tables = () => liveTables(database.db);
  const reset = () => database.reset();
  const find = (known: bigint | null, on: string, id = uuid(1)) =>
    readModel.view({ known, on }, (view) => view.find('action', id)).then(({ value }) => value);

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterEach(reset);
  afterAll(() => database.close());

  it('gives the fold of what stands at a position and has its place up to a day', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistories(15), fc.integer({ min: 1, max: 9 }), async (events, batch) => {
        await reset();
        await database.project(events, batch);
        for (const { position } of events)
          for (const on of DAYS) {
            const { value } = await readModel.view({ known: position, on }, async (view) => {
              const found = [];
              for (const { kind, id } of STREAMS) found.push(await view.find(kind, id));
              return found;
            });
            const states = STREAMS.map(({ kind, id }) => naiveState(kind, events, `${kind}-${id}`, position, on));
            expect(value.map((thing) => thing?.state ?? { status: 'none' })).toEqual(asStored(states));
          }
      }),
      { numRuns: 8 },
    );
  }, 90_000);

  it('comes out the same in batches of one and of many, from memory and from the tables', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistories(12), fc.integer({ min: 1, max: 25 }), async (events, batch) => {
        await reset();
        for (const event of events) await database.project([event]);
        const startedAgainAfterEach = await tables();
        await reset();
        await database.project(events, batch);
        expect(await tables()).toEqual(startedAgainAfterEach);
      }),
      { numRuns: 12 },
    );
  }, 90_000);

  it('keeps a version that the same batch opened and closed', async () => {
    const log = new Log();
    const planned = log.record(ACTION, actionPlanned());
    log.record(ACTION, { type: 'ActionAgreed.v1', data: {} });
    await database.project(log.events);

    expect(await find(planned.position, '2017-07-10')).toMatchObject({ status: 'planned', revision: 0n });
    expect(await find(null, '2017-07-10')).toMatchObject({ status: 'agreed', revision: 1n });
  });

  it('shows what lists show', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned({ reportId: uuid(8), planId: uuid(3) }), { effectiveOn: '2017-07-10' });
    log.record(ACTION, { type: 'OwnerAssigned.v1', data: { from: null, to: { person: 'prs_a' } } });
    log.record(ACTION, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } });
    log.record(ACTION, {
      type: 'DueDateRevised.v1',
      data: { from: '2017-09-20', to: '2017-10-01', approver: 'prs_b' },
    });
    const last = log.record(ACTION, {
      type: 'ProgressReported.v2',
      data: { rag: 'amber', rule: null, percent: null, status: null, note: 'Slow' },
    });
    await database.project(log.events);

    expect(await find(null, '2017-07-10')).toMatchObject({
      kind: 'action',
      id: uuid(1),
      stream: ACTION,
      ref: 'CPC 2017-07-10/8/A12.1',
      title: 'strengthen our approach',
      open: true,
      revision: 4n,
      knownFrom: last.position,
      trueFrom: '2017-07-10',
      scope: { authority: { code: 'northbridge' }, meeting: '2017-07-10' },
      reportId: uuid(8),
      planId: uuid(3),
      owner: 'prs_a',
      firstDue: '2017-09-20',
      due: '2017-10-01',
      rag: 'amber',
      beingRecorded: false,
    });
  });

  it('tells the revision that a command must expect though the last event is not true yet', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned(), { effectiveOn: '2017-07-10' });
    const future = log.record(ACTION, { type: 'ActionAgreed.v1', data: {} }, { effectiveOn: '2017-08-01' });
    await database.project(log.events);

    expect(await find(null, '2017-07-31')).toMatchObject({ status: 'planned', revision: 1n, knownFrom: 100n });
    expect(await find(future.position - 1n, '2017-07-31')).toMatchObject({ status: 'planned', revision: 0n });
    expect(await find(null, '2017-08-01')).toMatchObject({ status: 'agreed', revision: 1n });
  });

  it('puts an entry before others of a stream that is too long to be kept in memory', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    for (let n = 0; n < 1_001; n++)
      log.record(ACTION, {
        type: 'ProgressReported.v2',
        data: { rag: 'red', rule: null, percent: null, status: null, note: String(n) },
      });
    log.record(ACTION, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, { effectiveOn: '2017-08-10' });
    log.record(ACTION, { type: 'DueDateSet.v1', data: { due: '2017-10-01' } }, { effectiveOn: '2017-07-20' });
    await database.project(log.events, 501);

    expect(await find(null, '2017-07-20')).toMatchObject({ due: '2017-10-01', rag: 'red', revision: 1_003n });
    expect(await find(null, '2017-08-10')).toMatchObject({ due: '2017-09-20', firstDue: '2017-10-01', rag: 'red' });
  });

  it('lets an owner who was agreed ahead own what is reopened, also after the projector started again', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    const ahead = { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } } as const;
    log.record(ACTION, ahead, { effectiveOn: '2027-01-15' });
    log.record(ACTION, { type: 'ActionCancelled.v1', data: {} }, { effectiveOn: '2017-07-12' });
    await database.project(log.events);
    expect(await find(null, '2027-01-15')).toMatchObject({ status: 'cancelled', owner: null });

    log.record(ACTION, { type: 'ActionReopened.v1', data: {} }, { effectiveOn: '2017-07-20' });
    await database.project(log.events.slice(-1));
    expect(await find(null, '2027-01-14')).toMatchObject({ status: 'in progress', owner: null });
    expect(await find(null, '2027-01-15')).toMatchObject({ status: 'in progress', owner: 'Director' });
  });

  it('lets it so also where that was withdrawn for a while', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    const ahead = { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } } as const;
    log.record(ACTION, ahead, { effectiveOn: '2027-01-15' });
    log.record(ACTION, { type: 'EntryWithdrawn.v1', data: { revisions: ['1'] } });
    log.record(ACTION, { type: 'ActionCancelled.v1', data: {} }, { effectiveOn: '2017-07-12' });
    log.record(ACTION, { type: 'EntryWithdrawn.v1', data: { revisions: ['2'] } });
    await database.project(log.events);
    log.record(ACTION, { type: 'ActionReopened.v1', data: {} }, { effectiveOn: '2017-07-20' });
    await database.project(log.events.slice(-1));

    expect(await find(null, '2027-01-15')).toMatchObject({ status: 'in progress', owner: 'Director' });
  });

  it('skips what it has', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    log.record(ACTION, { type: 'ActionAgreed.v1', data: {} });
    await database.project(log.events);
    const once = await tables();

    log.record(ACTION, { type: 'ActionStarted.v1', data: {} });
    await database.project(log.events.slice(0, 2));
    expect(await tables()).toEqual(once);

    await database.project(log.events);
    expect(await find(null, '2017-07-10')).toMatchObject({ status: 'in progress', revision: 2n });
  });

  it('stops at a gap, and nothing of the batch is written', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    log.record(ACTION, { type: 'ActionAgreed.v1', data: {} });
    log.record(ACTION, { type: 'ActionStarted.v1', data: {} });
    const [first, , third] = log.events as [RecordedEvent, RecordedEvent, RecordedEvent];

    await expect(database.project([first, third])).rejects.toBeInstanceOf(RevisionGap);
    expect((await tables()).flat()).toEqual([]);
    await database.project([first]);
    await expect(database.project([third])).rejects.toThrow('Revision 1 is missing');
  });

  it('counts an event of an unknown type and changes nothing else', async () => {
    const log = new Log();
    log.record(ACTION, { type: 'unknown', data: { type: 'ActionSung.v9', data: {} } });
    log.record(ACTION, actionPlanned());
    const unknown = log.record(ACTION, { type: 'unknown', data: { type: 'ActionSung.v9', data: {} } });
    await database.project(log.events);

    expect(await find(null, '2017-07-10')).toMatchObject({ status: 'planned', revision: 2n, knownFrom: 200n });
    expect(await find(unknown.position - 1n, '2017-07-10')).toMatchObject({ revision: 1n });
    const { value } = await readModel.view({ known: null, on: '2017-07-10' }, (view) =>
      view.entries({}, { limit: 10, cursor: null, descending: false }),
    );
    expect(value.items.map(({ type }) => type)).toEqual(['ActionPlanned.v2']);
  });

  it('counts unknown events before there is a thing, in one batch and in many', async () => {
    const log = new Log();
    const unknown = { type: 'unknown', data: { type: 'ActionSung.v9', data: {} } } as const;
    log.record(ACTION, { type: 'ActionAgreed.v1', data: {} });
    log.record(ACTION, unknown);
    log.record(ACTION, unknown);
    log.record(ACTION, actionPlanned());
    await database.project(log.events);
    const atOnce = await tables();
    await reset();
    await database.project(log.events, 1);

    expect(await tables()).toEqual(atOnce);
    expect(await find(null, '2017-07-10')).toMatchObject({ status: 'planned', revision: 3n });
  });

  it('leaves streams alone that are not of the record', async () => {
    const log = new Log();
    log.record('$settings', { type: 'x', data: {} });
    log.record(`visitor-${uuid(1)}`, { type: 'VisitorNamed.v1', data: {} });
    await database.project(log.events);
    expect((await tables()).flat()).toEqual([]);
  });

  it('names the event that it cannot take', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    const bad = log.record(ACTION, { type: 'DueDateSet.v1', data: { due: '2017-02-30' } });

    const failure = await database.project(log.events).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(PoisonEvent);
    expect(failure).toMatchObject({ facts: { eventId: bad.id } });
    expect((failure as Error).message).toContain('2017-02-30 is no day');
    const never = new Log();
    never.record(ACTION, reportReceived(), { effectiveOn: 'July' });
    await expect(database.project(never.events)).rejects.toThrow('"July" is no day');
  });
});
