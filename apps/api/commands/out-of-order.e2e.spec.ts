import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AMARA, BECAUSE, TOM, TypedRecord } from '#libs/testing/typed-record.js';

let typed: TypedRecord;
beforeAll(async () => {
  typed = await TypedRecord.start();
});
afterAll(() => typed?.stop());

describe('what happened against the rule', () => {
  it('is recorded as irregular, with the rule, and with a reason', async () => {
    const thing = await typed.action();
    expect(await typed.refused(thing, 'start', { effectiveOn: '2017-08-01' })).toMatchObject({ rule: 'lifecycle' });
    const irregular = { effectiveOn: '2017-08-01', irregular: true };
    expect((await typed.refused(thing, 'start', irregular)).code).toBe('reason-required');
    const started = await typed.made(thing, 'start', { ...irregular, ...BECAUSE });
    expect(started.state.status).toBe('in progress');
    expect(started.warnings[0]).toContain('it cannot be started');
    expect((await typed.refused(started, 'block', { irregular: true, ...BECAUSE })).errors).toMatchObject([
      { field: 'irregular' },
    ]);
  });
});

describe('a step that was forgotten', () => {
  it('goes in before the later steps, which stand again after it', async () => {
    const R = 'recommendations';
    const proposed = await typed.entered(R, {
      reportId: typed.reportId,
      no: String(typed.nextNumber()),
      text: 'Do it',
    });
    const agreed = await typed.made(proposed, 'resolve', { outcome: 'agreed', meeting: '2017-09-20' }, AMARA, R);
    const started = await typed.made(agreed, 'start', { effectiveOn: '2017-09-25' }, AMARA, R);
    const deferral = { outcome: 'deferred', meeting: '2017-07-24', reason: 'the July minutes came late' };
    expect(await typed.refused(started, 'resolve', deferral, R)).toMatchObject({
      code: 'invalid',
      rule: 'order-of-steps',
      errors: [{ field: 'meeting' }],
    });
    const put = await typed.made(started, 'resolve', { ...deferral, forgotten: true }, AMARA, R);
    expect(put.state).toMatchObject({ status: 'in progress', resolution: { meeting: '2017-09-20' } });
    expect(BigInt(put.revision)).toBe(BigInt(started.revision) + 5n);
  });

  it('is refused where a later step could not follow it', async () => {
    let thing = await typed.made(await typed.action(), 'agree', { effectiveOn: '2017-07-20' });
    thing = await typed.made(thing, 'start', { effectiveOn: '2017-08-01' });
    const claim = { evidence: [{ title: 'x' }], effectiveOn: '2017-10-01' };
    const claimed = await typed.made(thing, 'claim-completion', claim, TOM);
    const before = { ...BECAUSE, effectiveOn: '2017-09-25', forgotten: true };
    const answer = await typed.refused(claimed, 'block', before);
    expect(answer).toMatchObject({ code: 'invalid', errors: [{ field: 'forgotten' }] });
    expect(answer.detail).toContain('"completion claimed" cannot follow that');
    expect((await typed.refused(claimed, 'block', { ...before, reason: undefined })).code).toBe('reason-required');
  });

  it('is taken by steps alone', async () => {
    const answer = await typed.refused(await typed.action(), 'report-progress', {
      rag: 'red',
      note: 'x',
      forgotten: true,
    });
    expect(answer).toMatchObject({ code: 'malformed-body', errors: [{ field: 'forgotten' }] });
  });
});
