import { describe, expect, it } from '@jest/globals';
import { action } from '#libs/testing/growing-history.js';

describe('a change', () => {
  it('is only one of irregular, put right and forgotten', () => {
    expect(action().refused('AgreeAction', {}, { insteadOf: 0n, forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });

  it('against a rule is irregular with a reason, and only against a rule', () => {
    const history = action();
    expect(history.refused('StartAction')).toMatchObject({ rule: 'lifecycle' });
    expect(history.asked('StartAction', {}, { irregular: true })).toMatchObject({
      decision: [{ type: 'ActionStarted.v1' }],
      against: expect.stringContaining('cannot be started'),
    });
    expect(history.refused('StartAction', {}, { irregular: true, reason: null })).toMatchObject({
      code: 'reason-required',
    });
    expect(history.refused('AgreeAction', {}, { irregular: true })).toMatchObject({ field: 'irregular' });
    expect(history.refused('AgreeAction', {}, { irregular: true, on: '2017-01-01' })).toMatchObject({
      field: 'effectiveOn',
    });
  });

  it('is first of the day, whatever else is missing of what is irregular', () => {
    const early = { irregular: true, reason: null, on: '2017-01-01' } as const;
    expect(action().refused('AgreeAction', {}, early)).toMatchObject({ field: 'effectiveOn' });
  });
});
