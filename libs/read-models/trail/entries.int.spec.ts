import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Position } from '#libs/kernel/position.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { EntryFilter } from './entry.js';

const ACTION = `action-${uuid(1)}`;
const REPORT = `report-${uuid(8)}`;
const SOURCE = { document: 'f00d', section: null, paragraph: 12, page: null, from: 10, to: 20, words: 'strengthen' };
const LATER = '2018-01-01';

const givenLog = () => {
  const log = new Log();
  log.record(REPORT, reportReceived());
  log.record(ACTION, actionPlanned({ source: SOURCE }), { importId: uuid(5) });
  log.record(
    ACTION,
    { type: 'DueDateSet.v1', data: { due: '2017-09-20' } },
    { actor: 'prs_officer', effectiveOn: '2017-07-20', correlationId: 'c-1' },
  );
  log.record(
    ACTION,
    { type: 'DueDateRevised.v1', data: { from: '2017-09-20', to: '2017-10-01', approver: 'prs_chair' } },
    { reason: 'The audit is late', effectiveOn: '2017-08-01', correlationId: 'c-1' },
  );
  // Learnt last, true before the others: the trail compares with what was known of the whole stream.
  log.record(
    ACTION,
    { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } },
    { effectiveOn: '2017-07-11' },
  );
  return log.events;
};

describe('the trail', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  const entries = async (filter: EntryFilter, known: Position | null = null, on = LATER, limit = 50) => {
    const { value } = await readModel.view({ known, on }, (view) =>
      view.entries(filter, { limit, cursor: null, descending: false }),
    );
    return value;
  };
  const types = async (...asked: Parameters<typeof entries>) => (await entries(...asked)).items.map(({ type }) => type);

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(givenLog());
  });
  afterAll(() => database.close());

  it('tells who changed what from what to what, when and why', async () => {
    const { items } = await entries({ type: ['DueDateRevised.v1'] });

    expect(items).toEqual([
      {
        position: 400n,
        alarms: [],
        stream: ACTION,
        kind: 'action',
        id: uuid(1),
        ref: 'CPC 2017-07-10/8/A12.1',
        title: 'strengthen our approach',
        revision: 2n,
        eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        type: 'DueDateRevised.v1',
        actor: 'prs_clerk',
        reason: 'The audit is late',
        recordedAt: '2026-11-23T10:00:03.000Z',
        effectiveOn: '2017-08-01',
        place: '2017-08-01',
        data: { from: '2017-09-20', to: '2017-10-01', approver: 'prs_chair' },
        lastChanges: null,
        irregular: null,
        withdrawn: null,
        withdraws: [],
        lapsed: false,
        overtakenBy: null,
        correlationId: 'c-1',
        causationId: expect.any(String),
        importId: null,
        statusBefore: 'planned',
        statusAfter: 'planned',
        changes: [
          { path: 'due', from: '2017-09-20', to: '2017-10-01' },
          { path: 'dueApprovedBy', from: null, to: 'prs_chair' },
          { path: 'revisions', from: 0, to: 1 },
        ],
        source: null,
      },
    ]);
  });

  it('begins with what the thing was made of, and where it was read', async () => {
    const [first] = (await entries({ stream: ACTION })).items;

    expect(first).toMatchObject({ statusBefore: 'none', statusAfter: 'planned', source: SOURCE, importId: uuid(5) });
    expect(first?.changes).toContainEqual({ path: 'scope.authority.name', from: null, to: 'Northbridge Council' });
    expect(first?.changes.some(({ path }) => path.startsWith('source'))).toBe(false);
  });

  it('is asked by thing, person, type, scope, time and command', async () => {
    const all = ['ReportReceived.v2', 'ActionPlanned.v2', 'DueDateSet.v1', 'DueDateRevised.v1', 'OwnerAssigned.v1'];

    expect(await types({})).toEqual(all);
    expect(await types({ stream: ACTION })).toEqual(all.slice(1));
    expect(await types({ kind: ['report'] })).toEqual(all.slice(0, 1));
    expect(await types({ actor: 'prs_officer' })).toEqual(['DueDateSet.v1']);
    expect(await types({ correlationId: 'c-1' })).toEqual(['DueDateSet.v1', 'DueDateRevised.v1']);
    expect(await types({ authority: 'northbridge', meeting: '2017-07-10' })).toEqual(all);
    expect(await types({ authority: 'southmere' })).toEqual([]);
    expect(await types({ committee: 'corporate-parenting-committee' })).toEqual(all);
    expect(await types({ from: '2026-11-23T10:00:01.000Z', to: '2026-11-23T10:00:03.000Z' })).toEqual(all.slice(1, 3));
    expect(await types({ effectiveFrom: '2017-07-11', effectiveTo: '2017-07-20' })).toEqual([
      'DueDateSet.v1',
      'OwnerAssigned.v1',
    ]);
  });

  it('holds the events that were known at the point, and no others', async () => {
    expect(await types({}, 300n)).toEqual(['ReportReceived.v2', 'ActionPlanned.v2', 'DueDateSet.v1']);
  });

  it('tells who did what at once, whatever day it takes effect', async () => {
    const all = await types({});
    expect(all).toContain('DueDateRevised.v1');
    expect(await types({}, null, '2017-07-20')).toEqual(all);
    expect(await types({ stream: ACTION }, 400n, '2010-01-01')).toEqual([
      'ActionPlanned.v2',
      'DueDateSet.v1',
      'DueDateRevised.v1',
    ]);
  });

  it('pages both ways', async () => {
    const walk = async (descending: boolean) => {
      const positions: Position[] = [];
      for (let cursor: string | null = null, n = 0; n === 0 || cursor !== null; n++) {
        const { value } = await readModel.view({ known: null, on: LATER }, (view) =>
          view.entries({ authority: 'northbridge' }, { limit: 2, cursor, descending }),
        );
        expect(value.total).toBe(5);
        positions.push(...value.items.map(({ position }) => position));
        cursor = value.next;
      }
      return positions;
    };

    expect(await walk(false)).toEqual([100n, 200n, 300n, 400n, 500n]);
    expect(await walk(true)).toEqual([500n, 400n, 300n, 200n, 100n]);
  });
});
