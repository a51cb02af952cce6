import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspectionFacts, planFacts } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, commitmentMade, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { View } from '../view.js';

const [REPORT, INSPECTION, PLAN, ACTION, ANSWERED, NOBODY, PROMISE, ALIKE, EMPTY, LATER] = [
  1, 2, 3, 4, 5, 99, 6, 7, 8, 9,
].map(uuid) as [string, string, string, string, string, string, string, string, string, string];

/** A report of an inspection, with a plan, an action that answers a recommendation, and what goes wrong. */
const givenLog = () => {
  const log = new Log();
  const own = { reportId: REPORT, inspectionId: INSPECTION };
  log.record(`inspection-${INSPECTION}`, { type: 'InspectionAnnounced.v2', data: { ...inspectionFacts, on: null } });
  log.record(`report-${REPORT}`, reportReceived({ ref: 'CC 2017-07-10/8', inspectionId: INSPECTION }));
  log.record(`recommendation-${ANSWERED}`, recommendationProposed({ ...own, ref: 'CC 2017-07-10/8/R1' }));
  log.record(`action-plan-${PLAN}`, {
    type: 'PlanStarted.v2',
    data: { ...planFacts, ...own, ref: 'CC 2017-07-10/8/plan' },
  });
  log.record(
    `action-${ACTION}`,
    actionPlanned({ ...own, ref: 'CC 2017-07-10/8/A1', planId: PLAN, answers: [ANSWERED] }),
  );
  for (const actionId of [ACTION, NOBODY])
    log.record(`action-plan-${PLAN}`, { type: 'ActionIncluded.v1', data: { actionId } });
  log.record(`commitment-${PROMISE}`, commitmentMade({ reportId: REPORT, ref: 'CC 2017-07-10/8/C15' }));
  log.record(`commitment-${ALIKE}`, commitmentMade({ reportId: NOBODY, ref: 'cc 2017-07-10/8/c15' }));
  log.record(`action-plan-${EMPTY}`, {
    type: 'PlanStarted.v2',
    data: { ...planFacts, reportId: REPORT, inspectionId: INSPECTION, ref: 'CC 2017-07-10/8/plan-2' },
  });
  log.record(`action-plan-${EMPTY}`, { type: 'ActionIncluded.v1', data: { actionId: ACTION.toUpperCase() } });
  log.record(`action-plan-${EMPTY}`, { type: 'ActionRemoved.v1', data: { actionId: ACTION } });
  log.record(`action-${LATER}`, actionPlanned({ ...own, ref: 'CC 2017-07-10/8/A2', planId: null, answers: [] }), {
    effectiveOn: '2018-01-01',
  });
  return log.events;
};

describe('what refers to what', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(givenLog());
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });

  const ask = async <T>(read: (view: View) => Promise<T>, on = '9999-12-31') =>
    (await readModel.view({ known: null, on }, read)).value;
  const referring = async (kind: Parameters<View['referringTo']>[0], id: string, on?: string) =>
    (await ask((view) => view.referringTo(kind, id), on)).map(({ ref }) => ref.replace('CC 2017-07-10/', ''));

  it('given a thing that others refer to, they are told, by their fields and by their lists', async () => {
    expect(await referring('inspection', INSPECTION)).toEqual(['8/A1', '8/A2', '8/plan', '8/plan-2', '8/R1', '8']);
    expect(await referring('report', REPORT)).toEqual(['8/A1', '8/A2', '8/plan', '8/plan-2', '8/C15', '8/R1']);
    expect(await referring('action-plan', PLAN)).toEqual(['8/A1']);
    expect(await referring('action', ACTION)).toEqual(['8/plan']);
    expect(await referring('recommendation', ANSWERED)).toEqual(['8/A1']);
    expect(await referring('commitment', PROMISE)).toEqual([]);
  });

  it('given a day before one of them is there, it refers to nothing', async () => {
    expect(await referring('report', REPORT, '2017-12-31')).not.toContain('8/A2');
  });

  it('given references in either case of letters, and ids, who is called so is told', async () => {
    const called = await ask((view) =>
      view.called({ refs: ['CC 2017-07-10/8/c15', 'CC 2017-07-10/8/R9'], ids: [ACTION] }),
    );
    expect(called.map(({ id, ref }) => [id, ref])).toEqual([
      [ACTION, 'CC 2017-07-10/8/A1'],
      [PROMISE, 'CC 2017-07-10/8/C15'],
      [ALIKE, 'cc 2017-07-10/8/c15'],
    ]);
    expect(await ask((view) => view.called({ refs: [], ids: [] }))).toEqual([]);
  });

  it('given links that lead nowhere and references that two share, each is listed', async () => {
    const told = (await ask((view) => view.discrepancies())).map(({ what, id, field, other }) => [
      what,
      id,
      field,
      other,
    ]);
    expect(told).toEqual([
      ['leads-nowhere', ALIKE, 'reportId', NOBODY],
      ['leads-nowhere', PLAN, 'actions', NOBODY],
      ['shared-reference', PROMISE, 'ref', ALIKE],
      ['shared-reference', ALIKE, 'ref', PROMISE],
    ]);
  });
});
