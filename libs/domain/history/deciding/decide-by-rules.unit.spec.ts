import { describe, expect, it } from '@jest/globals';
import { action, BEGAN, BEGINNINGS, begun, duty, GrowingHistory, progress } from '#libs/testing/growing-history.js';

describe('a refusal', () => {
  it('says of which day it speaks, where the thing is otherwise now', () => {
    const history = action().did('SetDueDate', { due: '2017-12-01' }, { on: '2017-10-01' });
    const moved = { to: '2017-11-01', approver: 'A' };
    expect(history.refused('ReviseDueDate', moved, { on: '2017-09-01' })?.message).toMatch(/^As of 1 September 2017: /);
    expect(history.refused('ReviseDueDate', { ...moved, approver: ' ' }, { on: '2017-10-01' })?.message).toMatch(
      /^Say /,
    );
  });

  it('is given of a promise by a day before it is made, where somebody types it', () => {
    const history = new GrowingHistory('commitment');
    const [type, data] = BEGINNINGS.commitment;
    const early = { ...data, by: '2017-07-09' };
    expect(history.refused(type, early, { on: BEGAN })).toMatchObject({ field: 'by' });
    expect(history.refused(type, early, { on: BEGAN, typed: false })).toBeNull();
  });

  it('says of which day it speaks, where another step has been made since', () => {
    const plan = begun('action-plan')
      .did('IssueDraft', { on: '2017-08-01' })
      .did('ReturnToCabinet', { on: '2017-08-02' })
      .did('ApprovePlan', { on: '2017-09-04', by: 'Cabinet' });
    const sent = { on: '2017-09-01', recipient: 'Ofsted', means: 'e-mail' };
    expect(plan.refused('SubmitPlan', sent)?.message).toMatch(/^As of 1 September 2017: /);
  });
});

describe('a fact of what has ended', () => {
  it('is refused saying until when it could hold, and taken for that day', () => {
    const history = action().did('CancelAction', {}, { on: '2017-10-01' });
    const owner = { owner: { post: 'Head' } };
    expect(history.refused('AssignOwner', owner)).toMatchObject({
      rule: 'lifecycle',
      message: expect.stringContaining(
        'What held of it until 1 October 2017 can still be recorded, with the day from which it held.',
      ),
    });
    expect(history.refused('AssignOwner', owner, { on: '2017-10-01' })).toBeNull();
  });

  it('is taken for the day on which it began and ended', () => {
    const history = action().did('CancelAction', {}, { on: BEGAN });
    expect(history.refused('AssignOwner', { owner: { post: 'Head' } }, { on: BEGAN })).toBeNull();
  });
});

describe('a day of receipt', () => {
  it('needs a reason to be another, also an earlier one, and is nothing new when it is told again', () => {
    const history = begun('inspection')
      .did('StartInspection', { on: '2017-07-11' })
      .did('ConcludeInspection', { on: '2017-07-12' })
      .did('RecordReceiptOfInspectionReport', { on: '2017-09-02' });
    const earlier = { on: '2017-09-01' };
    expect(history.refused('RecordReceiptOfInspectionReport', earlier, { reason: null })).toMatchObject({
      code: 'reason-required',
    });
    history.did('RecordReceiptOfInspectionReport', earlier);
    expect(history.state).toMatchObject({ receivedOn: '2017-09-01' });
    expect(history.asked('RecordReceiptOfInspectionReport', earlier).decision).toEqual([]);
  });
});

describe('a paper', () => {
  it('tells of a thing what is printed, also before it began', () => {
    const early = { typed: false, on: '2017-01-01' };
    expect(action().asked('ReportProgress', progress('red'), early).decision).toMatchObject([
      { effectiveOn: '2017-01-01' },
    ]);
  });

  it('tells of a step on the state that the last step made, whatever day is printed', () => {
    const history = action().did('AgreeAction', {}, { on: '2017-08-01' });
    expect(history.refused('StartAction', {}, { typed: false, on: '2017-07-25' })).toBeNull();
  });
});

describe('a duty', () => {
  it('holds from its trigger, but not before the plan began', () => {
    const plan = begun('action-plan');
    expect(plan.asked('RecordDuty', { ...duty, triggerDate: '2017-08-01' }).decision).toMatchObject([
      { effectiveOn: '2017-08-01' },
    ]);
    expect(plan.asked('RecordDuty', { ...duty, triggerDate: '2017-06-13' }).decision).toMatchObject([
      { effectiveOn: BEGAN },
    ]);
  });
});
