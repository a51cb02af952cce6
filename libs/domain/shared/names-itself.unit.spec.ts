import { describe, expect, it } from '@jest/globals';
import { actionDecider } from '../action/decide.js';
import { namesItself } from './names-itself.js';

const REF = 'CPC 2017-07-10/8/A1';

describe('a thing', () => {
  it.each([REF, 'cpc 2017-07-10/8/a1', ` CPC\u00a02017-07-10/8/A1\u200b `])('is named by %j', (text) => {
    expect(namesItself(text, { ref: REF })).toBe(true);
  });

  it.each(['', 'CPC 2017-07-10/8/A12', 'A1'])('is not named by %j', (text) => {
    expect(namesItself(text, { ref: REF })).toBe(false);
  });

  it('does not take its own place', () => {
    const data = { ref: REF } as never;
    const planned = actionDecider.evolve({ status: 'none' }, { type: 'ActionPlanned.v2', data });
    const act = { actor: 'prs_amara', reason: 'Merged', effectiveOn: '2017-09-20' };
    const decided = (by: string) => actionDecider.decide(planned, { type: 'SupersedeAction', data: { by } }, act);
    expect(decided(REF.toLowerCase())).toMatchObject({ code: 'invalid', field: 'by' });
    expect(decided('CPC 2017-07-10/8/A2')).toEqual([
      { type: 'ActionSuperseded.v1', data: { by: 'CPC 2017-07-10/8/A2' } },
    ]);
  });
});
