import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AMARA, BECAUSE, MEETING, PRIYA, TOM, TypedRecord } from '#libs/testing/typed-record.js';

let typed: TypedRecord;
beforeAll(async () => {
  typed = await TypedRecord.start();
});
afterAll(() => typed?.stop());

describe('a fact that is entered late', () => {
  it('takes its day, and what was entered for a later day stands (T2)', async () => {
    const red = await typed.made(await typed.action(), 'report-progress', {
      rag: 'red',
      note: 'r',
      effectiveOn: '2017-09-05',
    });
    const green = await typed.made(red, 'report-progress', { rag: 'green', note: 'g', effectiveOn: '2017-08-10' });
    expect(green.state).toMatchObject({ rag: { value: 'red' } });
    expect(green.later).toEqual([
      {
        revision: red.revision,
        type: 'ProgressReported.v2',
        words: `progress reported on 5 September 2017, revision ${red.revision}`,
        effectiveOn: '2017-09-05',
      },
    ]);
  });

  it('does not move a due date that was moved again later (T3)', async () => {
    const set = await typed.made(await typed.action(), 'set-due-date', { due: '2017-12-31', effectiveOn: MEETING });
    const moved = { approver: 'The Board', ...BECAUSE };
    const october = await typed.made(set, 'revise-due-date', { ...moved, to: '2018-06-30', effectiveOn: '2017-10-10' });
    const september = { ...moved, to: '2018-03-31', effectiveOn: '2017-09-01' };
    const late = await typed.made(october, 'revise-due-date', september);
    expect(late.state).toMatchObject({ due: '2018-06-30', firstDue: '2017-12-31' });
    expect(late.later.map(({ words }) => words)).toEqual([
      `due date revised on 10 October 2017, revision ${october.revision}`,
    ]);
  });

  it('says nothing of later days when it is the last', async () => {
    const red = await typed.made(await typed.action(), 'report-progress', { rag: 'red', note: 'r' });
    expect([red.later, red.warnings]).toEqual([[], []]);
  });

  it('may be told of an action that is closed (T13)', async () => {
    const thing = await typed.closed();
    expect(await typed.refused(thing, 'assign-owner', { owner: { post: 'Head' } })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      rule: 'lifecycle',
    });
    const owned = await typed.made(thing, 'assign-owner', { owner: { post: 'Head' }, effectiveOn: '2017-08-15' });
    expect(owned.state).toMatchObject({ status: 'closed', owner: { post: 'Head' } });
    const lastDay = { rag: 'green', note: 'done', effectiveOn: '2017-10-12' };
    expect((await typed.made(owned, 'report-progress', lastDay)).state).toMatchObject({ rag: { value: 'green' } });
  });
});

describe('a day', () => {
  it('is not before the thing began (T4)', async () => {
    const early = { rag: 'green', note: '', effectiveOn: '2016-01-01' };
    const answer = await typed.refused(await typed.action(), 'report-progress', { ...early, note: 'x' });
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'effectiveOn' }] });
    expect(answer.detail).toContain('It began on 10 July 2017');
    expect(answer.detail).toContain('1 January 2016');
    expect(answer.rule).toBeUndefined();
  });

  it('of a step is not before the step that it follows, and both are named (T5)', async () => {
    let thing = await typed.made(await typed.action(), 'agree', { effectiveOn: '2017-07-20' });
    thing = await typed.made(thing, 'start', { effectiveOn: '2017-08-01' });
    thing = await typed.made(thing, 'claim-completion', { evidence: [{ title: 'x' }] }, TOM);
    const answer = await typed.refused(thing, 'verify', { effectiveOn: '2017-08-02' }, 'actions', PRIYA);
    expect(answer).toMatchObject({ code: 'invalid', rule: 'order-of-steps', errors: [{ field: 'effectiveOn' }] });
    expect(answer.detail).toContain('completion claimed');
    expect(answer.detail).toContain('2 August 2017');
    expect((await typed.refused(thing, 'verify', { effectiveOn: '1999-01-01' }, 'actions', PRIYA)).code).toBe(
      'invalid',
    );
  });

  it('of what has happened is not to come, not in a step and not in a fact (T5, T6)', async () => {
    const thing = await typed.action();
    const far = await typed.refused(thing, 'cancel', { ...BECAUSE, effectiveOn: '2090-01-01' });
    expect(far).toMatchObject({ code: 'invalid', errors: [{ field: 'effectiveOn' }] });
    expect(far.detail).toContain('1 January 2090 is still to come');
    const inspection = await typed.entered('inspections', typed.anInspection());
    expect(await typed.refused(inspection, 'start', { on: '2999-01-01' }, 'inspections')).toMatchObject({
      errors: [{ field: 'on' }],
    });
    const plan = await typed.entered('action-plans', {
      inspectionId: inspection.id,
      reportId: typed.reportId,
      title: 'The plan',
    });
    expect(await typed.refused(plan, 'issue-draft', { on: '1900-01-01' }, 'action-plans')).toMatchObject({
      errors: [{ field: 'on' }],
    });
  });

  it('may be ahead where it is agreed ahead, for a year', async () => {
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const owned = await typed.made(await typed.action(), 'assign-owner', {
      owner: { post: 'Head' },
      effectiveOn: soon,
    });
    const much = { owner: { post: 'Other' }, effectiveOn: '2999-01-01', ...BECAUSE };
    expect((await typed.refused(owned, 'assign-owner', much)).errors).toMatchObject([{ field: 'effectiveOn' }]);
  });

  it('that something is due on is in the time of the action (T5)', async () => {
    const thing = await typed.action();
    expect((await typed.refused(thing, 'set-due-date', { due: '0001-01-01' })).errors).toMatchObject([
      { field: 'due' },
    ]);
    const set = await typed.made(thing, 'set-due-date', { due: '2017-09-30' });
    const never = { to: '9999-12-31', approver: 'x', ...BECAUSE };
    expect((await typed.refused(set, 'revise-due-date', never)).detail).toContain('at most 25 years');
  });
});

describe('what is typed without a day begins', () => {
  const begun = async (path: string, body: object) => {
    const { id, position } = await typed.entered(path, body);
    const history = await typed.api.get<{ items: { effectiveOn: string }[] }>(
      `/v1/${path}/${id}/history?minPosition=${position}`,
    );
    return history.body.items[0]?.effectiveOn;
  };

  it('on the day that its paper says', async () => {
    expect(await begun('reports', typed.aReport({ dated: '2017-07-01' }))).toBe('2017-07-01');
    expect(await begun('reports', typed.aReport())).toBe(MEETING);
    expect(await begun('reports', typed.aReport({ effectiveOn: '2017-07-05' }))).toBe('2017-07-05');
    expect(await begun('actions', typed.anAction())).toBe(MEETING);
    expect(await begun('commitments', { reportId: typed.reportId, number: typed.nextNumber(), text: 'A report' })).toBe(
      MEETING,
    );
    expect(
      await begun('recommendations', { reportId: typed.reportId, no: String(typed.nextNumber()), text: 'Do it' }),
    ).toBe(MEETING);
    const unannounced = typed.anInspection();
    expect(await begun('inspections', { ...unannounced, announced: '2017-12-01' })).toBe(unannounced.starts);
    expect(await begun('inspections', { ...typed.anInspection(), announced: '2017-02-28' })).toBe('2017-02-28');
    const inspection = await typed.entered('inspections', typed.anInspection());
    const judgement = { inspectionId: inspection.id, grade: 'Good' };
    expect(await begun('judgements', { ...judgement, code: '1' })).toBe(MEETING);
    const started = await typed.made(inspection, 'start', { on: '2017-04-06' }, AMARA, 'inspections');
    expect(await begun('judgements', { ...judgement, code: '2' })).toBe('2017-04-06');
    const concluded = await typed.made(started, 'conclude', { on: '2017-04-30' }, AMARA, 'inspections');
    await typed.made(concluded, 'publish', { on: '2017-06-13' }, AMARA, 'inspections');
    expect(await begun('judgements', { ...judgement, code: '3' })).toBe('2017-06-13');
  });
});
