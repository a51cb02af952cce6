import { describe, it, expect } from '@jest/globals';
import { dueOf } from './due.js';

const action = { firstDue: '2017-09-01', due: '2017-10-01', open: true };

describe('when an action is due', () => {
  it('keeps the first date beside the revised one, with the slippage', () => {
    expect(dueOf(action, '2017-08-01')).toEqual({
      date: '1 October 2017',
      first: '1 September 2017',
      slippage: 'slipped 30 days',
      tag: null,
      lateness: null,
    });
    expect(dueOf({ ...action, due: '2017-08-31' }, '2017-08-01').slippage).toBe('brought forward 1 day');
  });

  it('counts lateness against both dates', () => {
    expect(dueOf(action, '2017-09-05')).toMatchObject({
      tag: { text: 'Past first date' },
      lateness: '4 days by the first date',
    });
    expect(dueOf(action, '2017-10-05')).toMatchObject({
      tag: { text: 'Overdue' },
      lateness: '4 days late, 34 days by the first date',
    });
    expect(dueOf({ ...action, firstDue: action.due }, '2017-10-02').lateness).toBe('1 day late');
  });

  it('is not late on the day itself, nor once it is done, nor without a date', () => {
    expect(dueOf(action, '2017-09-01').tag).toBeNull();
    expect(dueOf({ ...action, open: false }, '2018-01-01').tag).toBeNull();
    expect(dueOf({ firstDue: null, due: null, open: true }, '2018-01-01')).toMatchObject({ date: null, tag: null });
  });
});
