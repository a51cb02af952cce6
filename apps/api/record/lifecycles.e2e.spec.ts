import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const MEETING = '2016-05-23';

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
});
afterAll(() => api?.stop());

describe('a recommendation', () => {
  it('goes its whole way, each step on the revision that was read', async () => {
    const R = 'recommendations';
    const proposed = await api.some(R, ({ state }) => state.kind === 'request');
    const agreed = await api.made(AMARA, R, proposed, 'resolve', {
      outcome: 'agreed',
      meeting: MEETING,
      minute: 'Agreed.',
    });
    expect(agreed.state).toMatchObject({ status: 'agreed', resolution: { meeting: MEETING, minute: 'Agreed.' } });
    const started = await api.made(TOM, R, agreed, 'start');
    const claimed = await api.made(TOM, R, started, 'claim', { evidence: [{ title: 'Draft plan' }] });
    const failed = await api.made(PRIYA, R, claimed, 'fail-verification', { reason: 'The plan has no dates' });
    expect(failed.state.status).toBe('in progress');
    const again = await api.made(TOM, R, failed, 'claim', { evidence: [{ title: 'Draft plan, dated' }] });
    const verified = await api.made(PRIYA, R, again, 'verify');
    const closed = await api.made(AMARA, R, verified, 'close');
    expect(closed.state).toMatchObject({ status: 'closed', closedAs: 'implemented' });

    const read = await api.now(R, proposed);
    expect(read).toMatchObject({ status: 'closed', revision: closed.revision, state: closed.state });
    const history = await api.get<ListBody<{ type: string; reason: string | null }>>(`/v1/${R}/${proposed.id}/history`);
    expect(history.body.items.map(({ type }) => type)).toEqual([
      'RecommendationProposed.v2',
      'StatementMade.v1',
      'RecommendationAgreed.v2',
      'ImplementationStarted.v1',
      'ImplementationClaimed.v2',
      'ImplementationNotVerified.v1',
      'ImplementationClaimed.v2',
      'ImplementationVerified.v1',
      'RecommendationClosed.v1',
    ]);
    expect(history.body.items[5]?.reason).toBe('The plan has no dates');
  });

  it('has other ends', async () => {
    const R = 'recommendations';
    const referred = await api.some(R, ({ state, status }) => state.kind === 'refer' && status === 'proposed');
    const sent = await api.made(AMARA, R, referred, 'resolve', {
      outcome: 'referred',
      meeting: MEETING,
      referredTo: 'Housing and Regeneration Committee',
    });
    const ended = await api.made(AMARA, R, sent, 'close-unimplemented', {
      as: 'no longer applicable',
      reason: 'Dissolved',
    });
    const open = await api.made(AMARA, R, ended, 'reopen', { reason: 'It was set up again' });
    expect(open.state.status).toBe('in progress');
    const noted = await api.some(R, ({ state }) => state.kind === 'note');
    expect((await api.made(AMARA, R, noted, 'resolve', { outcome: 'agreed', meeting: MEETING })).state.status).toBe(
      'discharged',
    );
    const withdrawn = await api.some(R, ({ status }) => status === 'proposed');
    expect((await api.made(AMARA, R, withdrawn, 'withdraw', { reason: 'Overtaken' })).state.status).toBe('withdrawn');
  });
});

describe('an action', () => {
  it('goes its whole way', async () => {
    const A = 'actions';
    const planned = await api.some(A, ({ status }) => status === 'planned');
    let action: ChangedBody = await api.made(AMARA, A, planned, 'agree');
    action = await api.made(AMARA, A, action, 'assign-owner', { owner: { post: 'Head of Service' } });
    action = await api.made(AMARA, A, action, 'set-due-date', { due: '2016-09-30' });
    action = await api.made(AMARA, A, action, 'revise-due-date', {
      to: '2016-12-30',
      approver: 'Cabinet',
      reason: 'Staffing',
    });
    action = await api.made(TOM, A, action, 'start');
    action = await api.made(TOM, A, action, 'block', { reason: 'No premises' });
    action = await api.made(TOM, A, action, 'unblock');
    action = await api.made(TOM, A, action, 'report-progress', { rag: 'amber', note: 'Half of it is done' });

    const late = await api.now(A, planned);
    expect(late).toMatchObject({
      overdue: true,
      overdueAgainstFirst: true,
      slippage: 91,
      due: '2016-12-30',
      rag: 'amber',
    });
    expect(late.daysLeft).toBeLessThan(-3000);

    action = await api.made(TOM, A, action, 'claim-completion', {
      evidence: [{ title: 'Report', sha256: 'ab'.repeat(32) }],
    });
    expect(await api.refused(TOM, A, action, 'verify')).toMatchObject({ code: 'forbidden-to-actor' });
    action = await api.made(PRIYA, A, action, 'fail-verification', { reason: 'Not the final report' });
    action = await api.made(TOM, A, action, 'claim-completion', { evidence: [{ title: 'Final report' }] });
    action = await api.made(PRIYA, A, action, 'verify');
    action = await api.made(AMARA, A, action, 'close');
    expect(await api.now(A, planned)).toMatchObject({ overdue: false, daysLeft: null, status: 'closed' });
    action = await api.made(AMARA, A, action, 'reopen', { reason: 'It was not done after all' });
    action = await api.made(AMARA, A, action, 'supersede', { by: 'A newer action', reason: 'Replaced' });
    expect(action.state.status).toBe('superseded');
  });

  it('may be cancelled, and is owned by a person or a post', async () => {
    const A = 'actions';
    const planned = await api.some(A, ({ status }) => status === 'planned');
    const both = { owner: { person: 'prs_7c1f0a5293d44f0e', post: 'Head' } };
    expect(await api.refused(AMARA, A, planned, 'assign-owner', both)).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'owner' }],
    });
    expect(await api.refused(AMARA, A, planned, 'assign-owner', { owner: {} })).toMatchObject({ code: 'invalid' });
    const person = { owner: { person: both.owner.person } };
    const owned = await api.made(AMARA, A, planned, 'assign-owner', person);
    expect(owned.state.owner).toEqual(person.owner);
    const same = await api.made(AMARA, A, owned, 'assign-owner', person);
    expect([same.position, same.revision]).toEqual([null, owned.revision]);
    expect((await api.made(AMARA, A, owned, 'cancel', { reason: 'No money' })).state.status).toBe('cancelled');
  });
});

describe('the other things', () => {
  it('judgements are challenged, revised, confirmed and withdrawn', async () => {
    const J = 'judgements';
    const recorded = await api.some(J, ({ state }) => state.code === '2.1');
    let judgement = await api.made(AMARA, J, recorded, 'challenge', { by: 'The council', reason: 'Wrong figures' });
    const wrong = await api.refused(AMARA, J, judgement, 'revise', { to: 'Splendid', reason: 'x' });
    expect(wrong).toMatchObject({ code: 'invalid', errors: [{ field: 'to' }] });
    judgement = await api.made(AMARA, J, judgement, 'revise', { to: 'Outstanding', reason: 'Figures corrected' });
    judgement = await api.made(AMARA, J, judgement, 'challenge', { by: 'The council', reason: 'Again' });
    judgement = await api.made(AMARA, J, judgement, 'confirm');
    judgement = await api.made(AMARA, J, judgement, 'withdraw', { reason: 'The report was withdrawn' });
    expect(judgement.state).toMatchObject({ status: 'withdrawn', firstGrade: 'Good', grade: 'Outstanding' });
  });

  it('reports are corrected, consulted on, disputed and considered', async () => {
    const P = 'reports';
    let report: { id: string; revision: string; state: Record<string, unknown>; status?: string } = await api.some(P);
    report = await api.made(AMARA, P, report, 'correct', { field: 'wards', to: 'All', reason: 'As printed elsewhere' });
    report = await api.made(AMARA, P, report, 'record-consultation', {
      who: 'Director of Law',
      sought: 'No',
      included: 'No',
    });
    const statements = [{ text: 'Friday 7 January 2016' }, { text: 'That day was a Thursday' }];
    const before = (report.state.discrepancies as readonly unknown[]).length;
    report = await api.made(AMARA, P, report, 'record-discrepancy', { statements, why: 'A day has one name' });
    report = await api.made(AMARA, P, report, 'resolve-discrepancy', {
      no: before + 1,
      how: 'The date holds',
      reason: 'Calendar',
    });
    expect(await api.refused(AMARA, P, report, 'resolve-discrepancy', { no: 99, how: 'x', reason: 'x' })).toMatchObject(
      {
        code: 'invalid',
        errors: [{ field: 'no' }],
      },
    );
    if (report.state.status === 'received') report = await api.made(AMARA, P, report, 'send', { on: '2016-05-12' });
    report = await api.made(AMARA, P, report, 'publish', { on: '2016-05-13' });
    report = await api.made(AMARA, P, report, 'consider', { meeting: MEETING, minute: 'Noted.' });
    expect(report.state).toMatchObject({ status: 'considered', wards: 'All', minute: 'Noted.' });
  });

  it('inspections keep their order and their receipt', async () => {
    const I = 'inspections';
    const inspection = await api.some(I);
    expect(await api.refused(AMARA, I, inspection, 'start', { on: '2016-06-01' })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      state: inspection.status,
    });
    expect(await api.refused(AMARA, I, inspection, 'start', { on: '2016-01-11' })).toMatchObject({
      code: 'invalid',
      rule: 'order-of-steps',
    });
    const received = await api.made(AMARA, I, inspection, 'record-receipt', { on: '2016-03-24' });
    expect(received.state).toMatchObject({ receivedOn: '2016-03-24' });
  });

  it('action plans find their way to the Secretary of State', async () => {
    const L = 'action-plans';
    let plan: ChangedBody | ThingBody = await api.some(L);
    const [first] = plan.state.actions as readonly string[];
    plan = await api.made(AMARA, L, plan, 'remove-action', { actionId: first, reason: 'Elsewhere' });
    plan = await api.made(AMARA, L, plan, 'include-action', { actionId: first });
    plan = await api.made(AMARA, L, plan, 'issue-draft', { on: '2016-06-01' });
    plan = await api.made(AMARA, L, plan, 'return-to-cabinet', { on: '2016-06-14' });
    expect(await api.refused(AMARA, L, plan, 'publish', { on: '2016-06-15' })).toMatchObject({
      code: 'forbidden-by-lifecycle',
      state: 'returned to cabinet',
    });
    plan = await api.made(AMARA, L, plan, 'approve', { on: '2016-06-14', by: 'Cabinet' });
    for (const recipient of ['Secretary of State for Education', 'Chief Inspector'])
      plan = await api.made(AMARA, L, plan, 'submit', { recipient, on: '2016-06-20', means: 'e-mail' });
    plan = await api.made(AMARA, L, plan, 'publish', { on: '2016-06-27' });
    expect(plan.state.submissions).toHaveLength(2);
  });

  it('commitments are kept or withdrawn', async () => {
    const [kept, other] = await api.things('commitments');
    if (!kept) throw new Error('The sample makes no commitment.');
    const report = { meeting: '2016-09-19', report: 'HEF 2016-09-19/5' };
    expect((await api.made(AMARA, 'commitments', kept, 'keep', report)).state.status).toBe('kept');
    const second = other ?? kept;
    const withdrawn = await api.change(AMARA, `/v1/commitments/${second.id}/withdraw`, second.revision, {
      reason: 'x',
    });
    expect(withdrawn.status).toBe(other ? 200 : 412);
  });
});
