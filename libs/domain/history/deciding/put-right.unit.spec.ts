import { describe, expect, it } from '@jest/globals';
import { action, BEGAN, begun, duty, progress } from '#libs/testing/growing-history.js';

describe('a change', () => {
  it('that puts another right withdraws it and takes its day', () => {
    const history = action().did('ReportProgress', progress('red'), { on: '2017-08-01' });
    expect(history.asked('ReportProgress', progress('green'), { insteadOf: 1n }).decision).toMatchObject([
      { type: 'EntryWithdrawn.v1', data: { revisions: ['1'] }, effectiveOn: '2017-08-01' },
      { type: 'ProgressReported.v2', effectiveOn: '2017-08-01' },
    ]);
    expect(history.refused('ReportProgress', progress('green'), { insteadOf: 1n, reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(history.refused('ReportProgress', progress('green'), { insteadOf: 0n })).toMatchObject({
      field: 'insteadOf',
    });
  });

  it('that puts a first due date right keeps what it was revised to', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' }, { on: '2017-09-01' })
      .did('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n });
    expect(history.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1 });
  });

  it('that puts a first due date right does not move it behind what it was revised to', () => {
    const history = action()
      .did('SetDueDate', { due: '2017-10-01' }, { on: BEGAN })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' }, { on: '2017-09-01' });
    expect(history.refused('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n, on: '2017-09-02' })).toMatchObject({
      field: 'insteadOf',
      message: expect.stringContaining('due date revised on 1 September 2017'),
    });
  });

  it('that puts another right stays before what was recorded after that for the same day', () => {
    const due = action()
      .did('SetDueDate', { due: '2017-10-01' })
      .did('ReviseDueDate', { to: '2017-11-01', approver: 'A' })
      .did('SetDueDate', { due: '2017-10-02' }, { insteadOf: 1n });
    expect(due.state).toMatchObject({ due: '2017-11-01', firstDue: '2017-10-02', revisions: 1, dueApprovedBy: 'A' });
    const rag = action()
      .did('ReportProgress', progress('red'))
      .did('AssignOwner', { owner: { post: 'A' } })
      .did('ReportProgress', progress('green'))
      .did('ReportProgress', progress('amber'), { insteadOf: 1n });
    expect(rag.state).toMatchObject({ rag: { value: 'green' }, owner: { post: 'A' } });
    expect(rag.entries.slice(4).map(({ event }) => event.type)).toEqual([
      'EntryWithdrawn.v1',
      'EntryWithdrawn.v1',
      'ProgressReported.v2',
      'ProgressReported.v2',
    ]);
  });

  it('that puts another right leaves what was recorded for that day where it is, once it is of another day', () => {
    const history = action()
      .did('ReportProgress', progress('red'), { on: '2017-08-01' })
      .did('ReportProgress', progress('green'), { on: '2017-08-01' });
    const amber = history.asked('ReportProgress', progress('amber'), { insteadOf: 1n, on: '2017-07-20' });
    expect(amber.decision).toHaveLength(2);
  });

  it('that puts a submission right leaves the publication of that day where it is', () => {
    const on = '2017-09-19';
    const sent = { on, recipient: 'HMCI', means: 'e-mail' };
    const plan = begun('action-plan')
      .did('IssueDraft', { on })
      .did('ReturnToCabinet', { on })
      .did('ApprovePlan', { on, by: 'Cabinet' })
      .did('SubmitPlan', sent)
      .did('PublishPlan', { on })
      .did('SubmitPlan', { ...sent, means: 'post' }, { insteadOf: 4n });
    expect(plan.entries.slice(6).map(({ event }) => event.type)).toEqual(['EntryWithdrawn.v1', 'PlanSubmitted.v1']);
    expect(plan.state).toMatchObject({ status: 'published', submissions: [{ means: 'post' }] });
  });

  it('that puts a fact right keeps irregular what was so behind it', () => {
    const history = action()
      .did('CancelAction', {}, { on: '2017-08-01' })
      .did('ReportProgress', progress('red'), { on: '2017-08-02', irregular: true })
      .did('ReportProgress', progress('green'), { on: '2017-08-02', irregular: true })
      .did('WithdrawEntry', { revision: '1' })
      .did('ReportProgress', progress('amber'), { insteadOf: 2n });
    expect(history.rulesAgainst(5)).toEqual([
      ['EntryWithdrawn.v1', undefined],
      ['EntryWithdrawn.v1', undefined],
      ['ProgressReported.v2', undefined],
      ['ProgressReported.v2', expect.stringContaining('cannot be changed')],
    ]);
  });
});

describe('a duty', () => {
  it('that is put right holds from its own trigger', () => {
    const plan = begun('action-plan').did('RecordDuty', { ...duty, triggerDate: '2017-08-01' });
    const right = plan.asked('RecordDuty', { ...duty, triggerDate: '2017-08-03' }, { insteadOf: 1n });
    expect(right.decision).toMatchObject([{ effectiveOn: '2017-08-01' }, { effectiveOn: '2017-08-03' }]);
  });
});
