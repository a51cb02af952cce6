import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Position } from '#libs/kernel/position.js';
import { ACTIONS, correctedRecord } from '#libs/testing/corrected-record.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

describe('the entries that are told beside an entry', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  const log = correctedRecord();

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(log.events);
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });

  const history = async (action: keyof typeof ACTIONS, known: Position | null = null) => {
    const { value } = await readModel.view({ known, on: '2026-11-24' }, (view) =>
      view.entries({ stream: `action-${ACTIONS[action]}` }, { limit: 20, cursor: null, descending: false }),
    );
    return value.items;
  };

  it('of a withdrawal are those that it names', async () => {
    const [, set, withdrawal] = await history('mistyped');
    expect(set).toMatchObject({ withdrawn: { revision: 2n, actor: 'prs_director' }, withdraws: [], overtakenBy: null });
    expect(withdrawal?.withdraws).toEqual([
      {
        position: set?.position,
        revision: 1n,
        type: 'DueDateSet.v1',
        effectiveOn: '2017-07-10',
        place: '2017-07-10',
        data: { due: '2071-09-20' },
        changes: set?.changes,
      },
    ]);
  });

  it('leave each at its own place: a step not before the one that it follows', async () => {
    expect((await history('outOfOrder')).map(({ effectiveOn, place }) => [effectiveOn, place])).toEqual([
      ['2017-07-10', '2017-07-10'],
      ['2017-07-20', '2017-07-20'],
      ['2017-07-15', '2017-07-20'],
      ['2017-08-01', '2017-08-01'],
    ]);
  });

  it('are not those that were agreed ahead of what ended first, as far as that is known', async () => {
    const stream = `action-${ACTIONS.agreedAhead}`;
    const today = { effectiveOn: '2026-11-23' };
    log.record(stream, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Interim' } } }, today);
    const ended = log.record(stream, { type: 'ActionCancelled.v1', data: {} }, { ...today, reason: 'No' });
    await database.project(log.events.slice(-2));
    const told = async (known: Position | null) =>
      (await history('agreedAhead', known)).map(({ lapsed, overtakenBy }) => [lapsed, overtakenBy?.revision]);
    expect(await told(ended.position - 1n)).toEqual([
      [false, undefined],
      [false, undefined],
      [false, 1n],
    ]);
    expect(await told(null)).toEqual([
      [false, undefined],
      [true, undefined],
      [false, undefined],
      [false, undefined],
    ]);
  });

  it('of a late entry is the next by its place that stands over it, as far as that is known and stands', async () => {
    const [, , , late, last] = await history('movedLate');
    expect(late?.overtakenBy).toMatchObject({ revision: 2n, place: '2017-10-10' });
    expect(last).toMatchObject({ lastChanges: null, overtakenBy: null });
    const stream = `action-${ACTIONS.movedLate}`;
    const { position } = log.record(
      stream,
      { type: 'EntryWithdrawn.v1', data: { revisions: ['2'] } },
      { reason: 'No' },
    );
    await database.project(log.events.slice(-1));
    expect((await history('movedLate'))[3]?.overtakenBy).toMatchObject({ revision: 4n, place: '2017-11-01' });
    expect((await history('movedLate', position - 1n))[3]?.overtakenBy).toMatchObject({ revision: 2n });
  });
});
