import { describe, expect, it } from '@jest/globals';
import * as facts from '#libs/testing/facts.js';
import { action, begun, evidence, GrowingHistory, progress, resolution } from '#libs/testing/growing-history.js';
import { fold } from '../placing/fold.js';

describe('a step that was forgotten', () => {
  it('goes in before another that was, and before one that was put right', () => {
    const history = action()
      .did('AgreeAction', {}, { on: '2017-07-20' })
      .did('StartAction', {}, { on: '2017-08-01' })
      .did('StartAction', {}, { insteadOf: 2n, on: '2017-08-02' })
      .did('CancelAction', {}, { on: '2017-12-01' })
      .did('BlockAction', {}, { on: '2017-10-01', forgotten: true })
      .did('UnblockAction', {}, { on: '2017-11-01', forgotten: true });
    const days = ['2017-07-31', '2017-08-01', '2017-08-02', '2017-10-01', '2017-11-01', '2017-12-01'];
    expect(days.map((day) => fold('action', history.entries, day).status)).toEqual([
      'agreed',
      'agreed',
      'in progress',
      'blocked',
      'in progress',
      'cancelled',
    ]);
  });

  it('goes in between the steps that a paper told of at once', () => {
    const history = new GrowingHistory('inspection')
      .did('RecordInspection', {
        ...facts.inspectionFacts,
        ...{ announced: null, started: '2017-03-06', concluded: null, published: '2017-06-13' },
      })
      .did('ConcludeInspection', { on: '2017-03-30' }, { forgotten: true });
    expect(history.state).toMatchObject({ status: 'published', concludedOn: '2017-03-30', publishedOn: '2017-06-13' });
    expect(fold('inspection', history.entries, '2017-04-01').status).toBe('concluded');
  });

  it('goes in before later steps, which stand again', () => {
    const history = action()
      .did('StartAction', {}, { irregular: true, on: '2017-08-01' })
      .did('ClaimCompletion', evidence, { on: '2017-10-01' });
    expect(history.refused('AgreeAction', {}, { on: '2017-07-20' })).toMatchObject({ rule: 'order-of-steps' });
    history.did('AgreeAction', {}, { on: '2017-07-20', forgotten: true });
    expect(history.state.status).toBe('completion claimed');
    expect(fold('action', history.entries, '2017-07-25').status).toBe('agreed');
    expect(fold('action', history.entries, '2017-08-02').status).toBe('in progress');
    expect(history.refused('AgreeAction', {}, { on: '2017-12-01', forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });

  it('is no fact, which takes its own place', () => {
    const history = action().did('AgreeAction', {}, { on: '2017-08-01' });
    const told = { on: '2017-07-20', forgotten: true } as const;
    expect(history.refused('ReportProgress', progress('red'), told)).toMatchObject({ field: 'forgotten' });
    expect(history.refused('ReportProgress', progress('red'), { on: '2017-07-20' })).toBeNull();
  });

  it('goes in after a step of its own day', () => {
    const history = action().did('AgreeAction', {}, { on: '2017-08-01' }).did('CancelAction', {}, { on: '2017-09-01' });
    history.did('StartAction', {}, { on: '2017-08-01', forgotten: true });
    expect(history.entries.slice(3).map(({ event }) => event.type)).toEqual([
      'EntryWithdrawn.v1',
      'ActionStarted.v1',
      'ActionCancelled.v1',
    ]);
  });

  it('is irregular still where its day is against the order of steps, and no more where a missing step is there', () => {
    const history = action()
      .did('StartAction', {}, { on: '2017-08-01', irregular: true })
      .did('CancelAction', {}, { on: '2017-07-30', irregular: true })
      .did('AgreeAction', {}, { on: '2017-07-20', forgotten: true });
    const tooEarly = expect.stringContaining('took effect on 1 August 2017');
    expect(history.rulesAgainst(1)).toEqual([
      ['ActionStarted.v1', expect.stringContaining('cannot be started')],
      ['ActionCancelled.v1', tooEarly],
      ['EntryWithdrawn.v1', undefined],
      ['EntryWithdrawn.v1', undefined],
      ['ActionAgreed.v1', undefined],
      ['ActionStarted.v1', undefined],
      ['ActionCancelled.v1', tooEarly],
    ]);
  });
});

describe('a recommendation', () => {
  it('is agreed by minutes that come after it was closed as no longer applicable', () => {
    const closed = { as: 'no longer applicable', supersededBy: null };
    const history = begun('recommendation').did('CloseUnimplemented', closed, { on: '2017-10-01' });
    history.did('ResolveRecommendation', resolution('2017-08-01'), { forgotten: true });
    expect(history.state).toMatchObject({ status: 'closed', closedAs: 'no longer applicable' });
    expect(fold('recommendation', history.entries, '2017-08-02').status).toBe('agreed');
  });

  it('is not closed as implemented after a step that leaves it unverified', () => {
    const history = begun('recommendation')
      .did('ResolveRecommendation', resolution('2017-08-01'))
      .did('StartImplementation', {}, { on: '2017-08-02' })
      .did('ClaimImplementation', evidence, { on: '2017-09-01' })
      .did('VerifyImplementation', {}, { on: '2017-09-02' })
      .did('CloseRecommendation', {}, { on: '2017-10-01' });
    expect(history.refused('ReopenRecommendation', {}, { on: '2017-09-10', forgotten: true })).toMatchObject({
      field: 'forgotten',
    });
  });
});
