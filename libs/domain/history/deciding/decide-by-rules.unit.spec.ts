import { describe, expect, it } from '@jest/globals';
import { action, BEGAN, BEGINNINGS, begun, GrowingHistory } from '#libs/testing/growing-history.js';

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
