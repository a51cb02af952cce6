import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '#libs/testing/api-journey.js';
import { AMARA, BECAUSE, MEETING, TypedRecord, type Answer } from '#libs/testing/typed-record.js';

let typed: TypedRecord;
beforeAll(async () => {
  typed = await TypedRecord.start();
});
afterAll(() => typed?.stop());

describe('what was recorded by mistake', () => {
  it('is put right in one act, and counts as no slip (T7)', async () => {
    const set = await typed.made(await typed.action(), 'set-due-date', { due: '2017-10-01', effectiveOn: MEETING });
    const typo = { to: '2041-11-01', approver: 'The Board', ...BECAUSE };
    const wrong = await typed.made(set, 'revise-due-date', typo);
    const right = await typed.made(wrong, 'revise-due-date', { ...typo, to: '2017-11-01', insteadOf: wrong.revision });
    expect(right.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-01', revisions: 1 });
    expect(BigInt(right.revision)).toBe(BigInt(wrong.revision) + 2n);
    // A date that was revised since: the revision stands on the one that takes its place.
    const first = await typed.made(right, 'set-due-date', { due: '2017-10-02', ...BECAUSE, insteadOf: set.revision });
    expect(first.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1 });
  });

  it('names the field that asks for it', async () => {
    const thing = await typed.action();
    const wrong = await typed.refused(thing, 'agree', { insteadOf: '99', ...BECAUSE });
    expect(wrong).toMatchObject({ code: 'invalid', errors: [{ field: 'insteadOf' }] });
    const both = await typed.refused(thing, 'agree', { insteadOf: '0', irregular: true, ...BECAUSE });
    expect(both.detail).toContain('Give only one of');
    expect((await typed.refused(thing, 'agree', { insteadOf: '0', ...BECAUSE })).detail).toContain('by itself');
  });

  it('is withdrawn, and the withdrawal too', async () => {
    const thing = await typed.action();
    const owned = await typed.made(thing, 'assign-owner', { owner: { post: 'Head' } });
    expect(await typed.refused(owned, 'withdraw-entry', { revision: owned.revision })).toMatchObject({
      code: 'reason-required',
    });
    const without = await typed.made(owned, 'withdraw-entry', { revision: owned.revision, ...BECAUSE });
    expect(without.state).toMatchObject({ owner: null });
    const again = await typed.made(without, 'withdraw-entry', { revision: without.revision, ...BECAUSE });
    expect(again.state).toMatchObject({ owner: { post: 'Head' } });
    const twice = await typed.refused(again, 'withdraw-entry', { revision: without.revision, ...BECAUSE });
    expect(twice.detail).toContain('withdrawn already');
  });

  it('is not withdrawn while others stand on it, which are named', async () => {
    const set = await typed.made(await typed.action(), 'set-due-date', { due: '2017-10-01' });
    const moved = await typed.made(set, 'revise-due-date', { to: '2017-11-01', approver: 'x', ...BECAUSE });
    const answer = await typed.refused(moved, 'withdraw-entry', { revision: set.revision, ...BECAUSE });
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'revision' }] });
    expect(answer.detail).toContain(`due date revised on`);
    expect(answer.detail).toContain(`revision ${moved.revision}`);
    const thing = await typed.closed();
    const early = String(BigInt(thing.revision) - 1n);
    expect((await typed.refused(thing, 'withdraw-entry', { revision: early, ...BECAUSE })).detail).toContain(
      'A later step stands (action closed on 12 October 2017',
    );
  });

  it('is a statutory clock with a wrong trigger (T8)', async () => {
    const inspection = await typed.entered('inspections', typed.anInspection());
    const plan = await typed.entered('action-plans', {
      inspectionId: inspection.id,
      reportId: typed.reportId,
      title: 'The plan',
    });
    const clock = { trigger: 'publication', triggerDate: '2017-07-11' };
    const wrong = await typed.made(plan, 'record-duty', clock, AMARA, 'action-plans');
    const receipt = { trigger: 'receipt', triggerDate: '2017-07-13', insteadOf: wrong.revision, ...BECAUSE };
    const right = await typed.made(wrong, 'record-duty', receipt, AMARA, 'action-plans');
    expect(right.state.duties).toMatchObject([{ trigger: 'receipt', triggerDate: '2017-07-13' }]);
  });

  it('is no move of what this program went through', async () => {
    const answer = await typed.api.change<ProblemBody>(AMARA, `/v1/imports/${typed.reportId}/withdraw-entry`, '0', {
      revision: '0',
      ...BECAUSE,
    });
    expect(answer.body.code).toBe('no-such-route');
  });
});

describe('what began by mistake', () => {
  it('can begin again, and the same facts again are answered as then', async () => {
    const facts = typed.anAction();
    const first = await typed.entered('actions', facts);
    const gone = await typed.made(first, 'withdraw-entry', { revision: '0', ...BECAUSE });
    expect(gone.state).toEqual({ status: 'none' });
    expect((await typed.refused(gone, 'agree')).code).toBe('not-found');
    const again = await typed.entered('actions', facts);
    expect([again.id, again.revision, again.state.status]).toEqual([first.id, '2', 'planned']);
    expect(await typed.entered('actions', facts)).toEqual(again);
    const other = await typed.api.contract.post<ProblemBody>(
      '/v1/actions',
      { ...facts, objective: 'Other' },
      await typed.api.bearer(AMARA),
    );
    expect([other.status, other.body.code]).toEqual([409, 'already-exists']);
    await typed.made(again, 'withdraw-entry', { revision: '2', ...BECAUSE });
    expect((await typed.entered('actions', { ...facts, objective: 'Other' })).state).toMatchObject({
      objective: 'Other',
    });
  });

  it('under a key is answered under that key for ever', async () => {
    const facts = typed.anAction();
    const headers = { ...(await typed.api.bearer(AMARA)), 'idempotency-key': '"late-and-wrong"' };
    const first = await typed.api.contract.post<Answer>('/v1/actions', facts, headers);
    await typed.made(first.body, 'withdraw-entry', { revision: '0', ...BECAUSE });
    const repeated = await typed.api.contract.post<Answer>('/v1/actions', facts, headers);
    expect(repeated.body).toEqual(first.body);
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is not withdrawn while others refer to it, which are named', async () => {
    const report = await typed.entered('reports', typed.aReport());
    const child = await typed.entered('actions', typed.anAction({ reportId: report.id }));
    const answer = await typed.refused(report, 'withdraw-entry', { revision: '0', ...BECAUSE }, 'reports');
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'revision' }] });
    expect(answer.detail).toContain(String(child.state['ref']));
  });
});
