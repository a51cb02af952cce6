import { describe, expect, it } from '@jest/globals';
import type { RecordKind } from '#libs/domain/kinds.js';
import type { PlainDate } from '#libs/kernel/event.js';
import {
  action,
  BEGAN,
  BEGINNINGS,
  begun,
  GrowingHistory,
  progress,
  resolution,
  TODAY,
  type Told,
} from '#libs/testing/growing-history.js';

/** A move of each kind, a day for which it is asked by its own field, and that field. */
const MOVES: readonly (readonly [RecordKind, string, (on: PlainDate) => [object, Told], string])[] = [
  ['report', 'SendReportToConstitutionalTeam', (on) => [{ on, source: null }, {}], 'on'],
  [
    'report',
    'RecordConsultation',
    (on) => [{ who: 'A', sought: null, included: null, source: null }, { on }],
    'effectiveOn',
  ],
  ['inspection', 'StartInspection', (on) => [{ on }, {}], 'on'],
  ['judgement', 'ChallengeJudgement', (on) => [{ by: 'A' }, { on }], 'effectiveOn'],
  ['recommendation', 'ResolveRecommendation', (on) => [resolution(on), {}], 'meeting'],
  ['action', 'AgreeAction', (on) => [{}, { on }], 'effectiveOn'],
  [
    'action',
    'ReportProgress',
    (on) => [{ rag: 'red', rule: null, percent: null, status: null, note: '' }, { on }],
    'effectiveOn',
  ],
  ['action-plan', 'IssueDraft', (on) => [{ on }, {}], 'on'],
  ['action-plan', 'IncludeAction', (on) => [{ actionId: 'a' }, { on }], 'effectiveOn'],
  ['commitment', 'KeepCommitment', (on) => [{ meeting: on, report: 'A' }, {}], 'meeting'],
];

describe.each(MOVES)('of a thing of the kind %s, %s', (kind, type, asking, field) => {
  const refused = (on: PlainDate) => {
    const [data, told] = asking(on);
    return begun(kind).refused(type, data, told);
  };

  it('is not before the thing began', () => {
    expect(refused('2017-07-09')).toMatchObject({ code: 'invalid', field });
    expect(refused('2017-07-09')?.message).toMatch(/began on 10 July 2017.* withdraw what began it/);
    expect(refused(BEGAN)).toBeNull();
  });

  it('is not of a day to come', () => {
    expect(refused('2026-11-27')).toMatchObject({ code: 'invalid', field });
    expect(refused(TODAY)).toBeNull();
  });
});

describe('a day ahead', () => {
  it('is at most a year ahead where something begins, or an owner is agreed', () => {
    for (const kind of Object.keys(BEGINNINGS) as RecordKind[]) {
      expect(new GrowingHistory(kind).refused(...BEGINNINGS[kind], { on: '2027-11-26' })).toBeNull();
      expect(new GrowingHistory(kind).refused(...BEGINNINGS[kind], { on: '2027-11-27' })?.message).toContain(
        'more than a year',
      );
    }
    const owner = { owner: { post: 'Head' } };
    expect(action().refused('AssignOwner', owner, { on: '2027-11-26' })).toBeNull();
    expect(action().refused('AssignOwner', owner, { on: '2027-11-27' })?.message).toContain('at most 26 November 2027');
  });

  it('is taken from a paper as it is printed', () => {
    const printed = { typed: false, on: '2029-01-01' };
    expect(action().asked('ReportProgress', progress('red'), printed).decision).toMatchObject([
      { effectiveOn: '2029-01-01' },
    ]);
  });

  it('is that of what is told of a thing that is still to begin', () => {
    const history = new GrowingHistory('action').did(...BEGINNINGS.action, { on: '2026-12-10' });
    expect(history.asked('ReportProgress', progress('red')).decision).toMatchObject([{ effectiveOn: '2026-12-10' }]);
    expect(history.refused('ReportProgress', progress('red'), { on: TODAY })).toMatchObject({ field: 'effectiveOn' });
  });

  it('is not what is wrong with a thing that is not there', () => {
    expect(new GrowingHistory('action').refused('AgreeAction', {}, { on: '2027-01-01' })).toMatchObject({
      code: 'not-found',
    });
  });
});
