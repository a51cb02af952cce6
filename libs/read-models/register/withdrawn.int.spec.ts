import { afterEach, afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Position } from '#libs/kernel/position.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Page } from './filter.js';

const ACTION = `action-${uuid(1)}`;
const REPORT = `report-${uuid(2)}`;
const TODAY = '2026-11-23';
const AUDIT = {
  body: uuid(91),
  authority: { code: 'southmere', name: 'Southmere Council' },
  committee: { code: 'audit', name: 'Audit Committee' },
  meeting: '2017-09-04',
};
const FIRST: Page = { sort: 'ref', descending: false, limit: 50, cursor: null };

const withdrawn = (...revisions: readonly string[]) => ({ type: 'EntryWithdrawn.v1', data: { revisions } }) as const;

describe('what was withdrawn', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterEach(() => database.reset());
  afterAll(() => database.close());

  const committees = async (known: Position | null, on = TODAY) =>
    (await readModel.view({ known, on }, (view) => view.directory())).value.committees.map(({ code }) => code);
  const actions = async (known: Position | null, on = TODAY) => {
    const { value } = await readModel.view({ known, on }, (view) => view.list('action', {}, FIRST));
    expect(value.items).toHaveLength(value.total);
    return value.total;
  };
  const find = (known: Position | null, on = TODAY) =>
    readModel.view({ known, on }, (view) => view.find('action', uuid(1))).then(({ value }) => value);

  it('keeps no committee in the directory of which nothing else is there, as far as that is known', async () => {
    const log = new Log();
    const only = log.record(REPORT, reportReceived({ scope: AUDIT }), { effectiveOn: '2017-09-04' });
    const other = log.record(ACTION, actionPlanned());
    const none = log.record(REPORT, withdrawn('0'));
    const again = log.record(REPORT, withdrawn('1'));
    await database.project(log.events, 1);

    const both = ['audit', 'corporate-parenting-committee'];
    expect(await committees(only.position)).toEqual(['audit']);
    expect(await committees(other.position)).toEqual(both);
    expect(await committees(none.position)).toEqual(['corporate-parenting-committee']);
    expect(await committees(again.position)).toEqual(both);
    expect(await committees(null, '2017-09-03')).toEqual(['corporate-parenting-committee']);
  });

  it('keeps a committee in the directory where something else of it is there', async () => {
    const log = new Log();
    log.record(REPORT, reportReceived({ scope: AUDIT }), { effectiveOn: '2017-09-04' });
    log.record(ACTION, actionPlanned({ scope: AUDIT }), { effectiveOn: '2017-10-01' });
    log.record(REPORT, withdrawn('0'));
    await database.project(log.events);

    expect(await committees(null)).toEqual(['audit']);
    expect(await committees(null, '2017-09-30')).toEqual([]);
  });

  it('puts a committee into the directory from the first day of what began anew, in the process that withdrew it', async () => {
    const log = new Log();
    log.record(REPORT, reportReceived({ scope: AUDIT }), { effectiveOn: '2017-09-04' });
    log.record(ACTION, actionPlanned({ scope: AUDIT }), { effectiveOn: '2017-10-01' });
    log.record(ACTION, withdrawn('0'));
    log.record(ACTION, actionPlanned({ scope: AUDIT }), { effectiveOn: '2017-08-01' });
    await database.project(log.events.slice(0, 1));
    await database.project(log.events.slice(1), 1);

    expect(await committees(null, '2017-07-31')).toEqual([]);
    expect(await committees(null, '2017-08-01')).toEqual(['audit']);
  });

  it('is counted up to the withdrawal, not from it on, and again from where it begins anew', async () => {
    const log = new Log();
    const began = log.record(ACTION, actionPlanned(), { effectiveOn: '2017-07-10' });
    log.record(`action-${uuid(3)}`, actionPlanned(), { effectiveOn: '2017-07-10' });
    const gone = log.record(ACTION, withdrawn('0'), { effectiveOn: '2017-07-10' });
    const anew = log.record(ACTION, actionPlanned(), { effectiveOn: '2017-08-01' });
    const back = log.record(`action-${uuid(3)}`, withdrawn('0'), { effectiveOn: '2017-07-10' });
    const again = log.record(`action-${uuid(3)}`, withdrawn('1'), { effectiveOn: '2017-07-10' });
    await database.project(log.events, 2);

    const days = ['2017-07-09', '2017-07-10', '2017-08-01'];
    const totals = async (known: Position | null) => {
      const found: number[] = [];
      for (const day of days) found.push(await actions(known, day));
      return found;
    };
    expect(await totals(began.position)).toEqual([0, 1, 1]);
    expect(await totals(gone.position - 1n)).toEqual([0, 2, 2]);
    expect(await totals(gone.position)).toEqual([0, 1, 1]);
    expect(await totals(anew.position)).toEqual([0, 1, 2]);
    expect(await totals(back.position)).toEqual([0, 0, 1]);
    expect(await totals(again.position)).toEqual([0, 1, 2]);
    expect(await totals(null)).toEqual([0, 1, 2]);
  });

  it('is counted from an earlier and from a later first day, where that is known', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned(), { effectiveOn: '2017-07-10' });
    log.record(ACTION, withdrawn('0'), { effectiveOn: '2017-07-10' });
    const late = log.record(ACTION, actionPlanned(), { effectiveOn: '2017-08-01' });
    const earlier = log.record(ACTION, withdrawn('1'), { effectiveOn: '2017-07-10' });
    const later = log.record(ACTION, withdrawn('3'), { effectiveOn: '2017-07-10' });
    await database.project(log.events);

    const totals = async (known: Position) => [await actions(known, '2017-07-31'), await actions(known, '2017-08-01')];
    expect(await totals(late.position)).toEqual([0, 1]);
    expect(await totals(earlier.position)).toEqual([1, 1]);
    expect(await totals(later.position)).toEqual([0, 1]);
  });

  it.each([1, 5])(
    'leaves a revision at every position, in batches of %i, and after the projector started again',
    async (batch) => {
      const log = new Log();
      log.record(ACTION, actionPlanned());
      log.record(ACTION, { type: 'ActionAgreed.v1', data: {} });
      log.record(ACTION, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Head' } } });
      // What is withdrawn already, and what no one is: nothing changes, and no version is opened.
      log.record(ACTION, withdrawn('2'));
      log.record(ACTION, withdrawn('2'));
      log.record(ACTION, withdrawn('99'));
      await database.project(log.events, batch);
      for (const [n, { position }] of log.events.entries())
        expect([n, (await find(position))?.revision]).toEqual([n, BigInt(n)]);

      log.record(ACTION, withdrawn('98'));
      const last = log.record(ACTION, { type: 'ActionStarted.v1', data: {} });
      await database.project(log.events.slice(-2));
      expect(await find(last.position - 1n)).toMatchObject({ status: 'agreed', revision: 6n });
      expect(await find(null)).toMatchObject({ status: 'in progress', owner: null, revision: 7n });
    },
  );
});
