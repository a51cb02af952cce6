import { describe, expect, it } from '@jest/globals';
import type { RecordKind } from '#libs/domain/kinds.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { BEGAN, begun, resolution, TODAY, type Told } from '#libs/testing/growing-history.js';

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
  ['action', 'ReportProgress', (on) => [{ rag: 'red', rule: null, note: '' }, { on }], 'effectiveOn'],
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
    expect(refused('2017-07-09')?.message).toContain('10 July 2017');
    expect(refused(BEGAN)).toBeNull();
  });

  it('is not of a day to come', () => {
    expect(refused('2026-11-27')).toMatchObject({ code: 'invalid', field });
    expect(refused(TODAY)).toBeNull();
  });
});
