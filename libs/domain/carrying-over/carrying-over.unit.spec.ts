import { describe, expect, it } from '@jest/globals';
import type { Action } from '../action/state.js';
import { actionFacts, scope } from '#libs/testing/facts.js';
import type { Command } from '#libs/kernel/decider.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { appended } from '../history/deciding/appended.js';
import { decideOn } from '../history/deciding/decide.js';
import type { ActEntry } from '../history/history.js';
import { fold } from '../history/placing/fold.js';

const TODAY = '2020-01-01';
const did = (entries: readonly ActEntry[], type: string, data: object, on: string): readonly ActEntry[] => {
  const act = { actor: 'prs_1', reason: 'because', effectiveOn: on };
  const { decision } = decideOn({
    kind: 'action',
    entries,
    command: { type, data } as Command,
    act,
    today: TODAY,
    typed: true,
  });
  if (isRefusal(decision)) throw new Error(decision.message);
  return appended(entries, decision, { act, today: TODAY });
};
const planned = did([], 'PlanAction', actionFacts, '2017-07-10');
const to = (body: string, more: object = {}) => ({
  ...{ to: body, resolution: 'As resolved', authority: scope.authority, endedOn: null },
  names: [
    { code: 'first', name: 'First', from: null },
    { code: 'second', name: 'Second', from: '2019-01-01' },
  ],
  ...more,
});
const scopeOn = (entries: readonly ActEntry[], day: string) => (fold('action', entries, day) as Action).scope;

describe('a thing that is carried over', () => {
  it('is before the other body from the day on, by its name of that day, and keeps what it is called', () => {
    const carried = did(planned, 'CarryOver', to('b2'), '2018-05-16');
    expect(scopeOn(carried, '2018-05-15')).toEqual(scope);
    expect(scopeOn(carried, '2018-05-16')).toEqual({
      ...scope,
      body: 'b2',
      committee: { code: 'first', name: 'First' },
    });
    expect((fold('action', carried) as Action).ref).toBe(actionFacts.ref);
    expect(scopeOn(did(planned, 'CarryOver', to('b2'), '2019-01-01'), '2019-01-01').committee.name).toBe('Second');
  });

  it('is before the body of the last day, in whatever order that was written down', () => {
    const late = did(did(planned, 'CarryOver', to('b3'), '2019-05-15'), 'CarryOver', to('b2'), '2018-05-16');
    expect([scopeOn(late, '2018-06-01').body, scopeOn(late, TODAY).body]).toEqual(['b2', 'b3']);
  });

  it('is not carried to where it is, nor to a body that ended, nor when nothing remains to be done', () => {
    expect(did(planned, 'CarryOver', to(scope.body), '2018-05-16')).toHaveLength(1);
    expect(() => did(planned, 'CarryOver', to('b2', { endedOn: '2018-05-16' }), '2018-05-16')).toThrow(
      'ended on 16 May 2018',
    );
    const cancelled = did(planned, 'CancelAction', {}, '2018-01-01');
    expect(() => did(cancelled, 'CarryOver', to('b2'), '2018-05-16')).toThrow('nothing remains to be done');
  });
});
