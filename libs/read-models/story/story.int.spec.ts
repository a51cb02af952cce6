import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionFacts } from '#libs/domain/action/events.js';
import type { Position } from '#libs/kernel/position.js';
import { inspectionFacts, judgementFacts, planFacts } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, commitmentMade, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { BadCursor } from '../bad-cursor.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Story, StoryKind } from './story.js';

const [I, OTHER_I, REPORT, OTHER_REPORT, PLAN] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const [IN_PLAN, TAKEN_OUT, BESIDE, ELSEWHERE] = [uuid(11), uuid(12), uuid(13), uuid(14)];
const [ANSWERED, UNANSWERED] = [uuid(21), uuid(22)];
const TODAY = '2026-11-23';

const givenLog = () => {
  const log = new Log();
  const inspected = { type: 'InspectionAnnounced.v2', data: inspectionFacts } as const;
  const judged = (data: object) => ({ type: 'JudgementRecorded.v2', data: { ...judgementFacts, ...data } }) as const;
  const action = (id: string, data: Partial<ActionFacts> = {}) =>
    log.record(`action-${id}`, actionPlanned({ inspectionId: I, reportId: REPORT, ...data }));
  log.record(`inspection-${I}`, inspected);
  log.record(`inspection-${OTHER_I}`, inspected);
  log.record(`report-${REPORT}`, reportReceived({ inspectionId: I }), { correlationId: 'import' });
  log.record(`report-${OTHER_REPORT}`, reportReceived({ inspectionId: OTHER_I }));
  log.record(`judgement-${uuid(31)}`, judged({ inspectionId: I, reportId: REPORT }));
  log.record(`recommendation-${ANSWERED}`, recommendationProposed({ reportId: REPORT, inspectionId: I }));
  log.record(`recommendation-${UNANSWERED}`, recommendationProposed({ reportId: REPORT, inspectionId: null }));
  log.record(`recommendation-${uuid(23)}`, recommendationProposed({ reportId: REPORT, inspectionId: OTHER_I }));
  action(IN_PLAN, { answers: [ANSWERED] });
  action(TAKEN_OUT);
  action(BESIDE);
  action(ELSEWHERE, { inspectionId: OTHER_I, reportId: OTHER_REPORT });
  log.record(`commitment-${uuid(41)}`, commitmentMade({ reportId: REPORT }));
  const plan = { ...planFacts, inspectionId: I, reportId: REPORT };
  log.record(`action-plan-${PLAN}`, { type: 'PlanStarted.v2', data: plan });
  for (const actionId of [IN_PLAN, TAKEN_OUT])
    log.record(`action-plan-${PLAN}`, { type: 'ActionIncluded.v1', data: { actionId } });
  log.record(`action-plan-${PLAN}`, { type: 'ActionRemoved.v1', data: { actionId: TAKEN_OUT } });
  // Recorded today, true only next year.
  log.record(`action-${IN_PLAN}`, { type: 'ActionAgreed.v1', data: {} }, { effectiveOn: '2027-01-01' });
  return log.events;
};

describe('a story', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    await database.project(givenLog());
  });
  afterAll(() => database.close());

  const told = async <T>(
    [kind, id]: readonly [StoryKind, string],
    ask: (story: Story) => Promise<T>,
    known: Position | null = null,
  ) => {
    const { value } = await readModel.view({ known, on: TODAY }, async (view) => {
      const story = await view.story(kind, id);
      return story && ask(story);
    });
    return value;
  };
  const steps = (of: readonly [StoryKind, string], known: Position | null = null) =>
    told(of, async (story) => (await story.steps()).map(({ position }) => position), known);
  const streams = (of: readonly [StoryKind, string]) =>
    told(of, async (story) => {
      const entries = await story.entries({ after: null, upTo: null, limit: 200 });
      return new Set(entries.map(({ stream }) => stream));
    });

  it('of an inspection has its reports, all that they hold about no other, its plans and their actions', async () => {
    expect(await streams(['inspection', I])).toEqual(
      new Set([
        `inspection-${I}`,
        `report-${REPORT}`,
        `judgement-${uuid(31)}`,
        `recommendation-${ANSWERED}`,
        `recommendation-${UNANSWERED}`,
        `action-${IN_PLAN}`,
        `action-${TAKEN_OUT}`,
        `action-${BESIDE}`,
        `commitment-${uuid(41)}`,
        `action-plan-${PLAN}`,
      ]),
    );
    expect(await steps(['inspection', I])).toEqual(
      [1, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 16, 17, 18].map((n) => BigInt(n) * 100n),
    );
  });

  it('of a plan has its inspection and report, every action ever in it, what these answer, the commitments', async () => {
    expect(await streams(['action-plan', PLAN])).toEqual(
      new Set([
        `action-plan-${PLAN}`,
        `inspection-${I}`,
        `report-${REPORT}`,
        `action-${IN_PLAN}`,
        `action-${TAKEN_OUT}`,
        `recommendation-${ANSWERED}`,
        `commitment-${uuid(41)}`,
      ]),
    );
  });

  it('is known only as far as its point, with what belonged to it by then', async () => {
    expect(await steps(['inspection', I], 500n)).toEqual([100n, 300n, 500n]);
    expect(await steps(['inspection', I], 50n)).toBeNull();
    expect(await steps(['inspection', uuid(99)])).toBeNull();
    expect(await steps(['action-plan', PLAN], 1300n)).toBeNull();
  });

  it('names its steps', async () => {
    const [, second] = (await told(['inspection', I], (story) => story.steps())) ?? [];
    expect(second).toEqual({
      position: 300n,
      kind: 'report',
      ref: 'CPC 2017-07-10/8',
      type: 'ReportReceived.v2',
      recordedAt: '2026-11-23T10:00:02.000Z',
      correlationId: 'import',
      withdrawn: false,
    });
  });

  it('is told in stretches', async () => {
    const stretch = async (after: Position | null, upTo: Position | null, limit: number) =>
      (await told(['inspection', I], (story) => story.entries({ after, upTo, limit })))?.map(
        ({ position }) => position,
      );
    expect(await stretch(300n, 600n, 10)).toEqual([500n, 600n]);
    expect(await stretch(null, null, 2)).toEqual([100n, 300n]);
    expect(await stretch(1700n, null, 2)).toEqual([1800n]);
  });

  it('has the things as known at each step, true on the view’s day', async () => {
    const at = (known: Position) => told(['inspection', I], (story) => story.things(known));
    expect(await at(50n)).toEqual([]);
    expect((await at(300n))?.map(({ kind }) => kind).sort()).toEqual(['inspection', 'report']);
    const plan = async (known: Position) => (await at(known))?.find(({ kind }) => kind === 'action-plan')?.state;
    expect(await plan(1300n)).toBeUndefined();
    expect(await plan(1600n)).toMatchObject({ actions: [IN_PLAN, TAKEN_OUT] });
    expect(await plan(1700n)).toMatchObject({ actions: [IN_PLAN] });
    const [before, after] = [await at(1700n), await at(1800n)].map((things) =>
      things?.find(({ id }) => id === IN_PLAN),
    );
    expect([before?.status, after?.status]).toEqual(['planned', 'planned']);
    expect([before?.trueTo, after?.trueTo]).toEqual([null, '2027-01-01']);
  });

  it('is turned page by page, its steps numbered', async () => {
    const numbers: number[] = [];
    const positions: Position[] = [];
    for (let cursor: string | null = null, n = 0; n === 0 || cursor !== null; n++) {
      const page = await told(['inspection', I], (story) => story.page({ limit: 4, cursor }));
      expect(page?.total).toBe(14);
      numbers.push(...(page?.items.map(({ step }) => step) ?? []));
      positions.push(...(page?.items.map(({ position }) => position) ?? []));
      cursor = page?.next ?? null;
    }
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
    expect(positions).toEqual(await steps(['inspection', I]));
  });

  it('refuses a cursor of another story', async () => {
    const page = await told(['inspection', I], (story) => story.page({ limit: 4, cursor: null }));
    await expect(
      told(['action-plan', PLAN], (story) => story.page({ limit: 4, cursor: page?.next ?? null })),
    ).rejects.toThrow(BadCursor);
  });
});
