import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { judgementFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { judgementDecider } from './decide.js';
import type { JudgementEvent } from './events.js';

const { given } = specify(judgementDecider);

const recorded: JudgementEvent = { type: 'JudgementRecorded.v2', data: judgementFacts };
const challenged: JudgementEvent = { type: 'JudgementChallenged.v1', data: { by: 'the authority' } };
const revised: JudgementEvent = { type: 'JudgementRevised.v1', data: { from: 'Good', to: 'Outstanding' } };
const confirmed: JudgementEvent = { type: 'JudgementConfirmed.v1', data: {} };
const superseded: JudgementEvent = { type: 'JudgementSuperseded.v1', data: { by: 'judgement-2' } };
const ended: JudgementEvent = { type: 'JudgementNotCarriedForward.v1', data: { inspectionId: 'inspection-2' } };
const withdrawn: JudgementEvent = { type: 'JudgementWithdrawn.v1', data: {} };

const IN_FORCE = ['recorded', 'challenged', 'revised', 'confirmed'];

describe('a judgement', () => {
  itHasTheLifecycle(judgementDecider, {
    histories: {
      none: [],
      recorded: [recorded],
      challenged: [recorded, challenged],
      revised: [recorded, challenged, revised],
      confirmed: [recorded, challenged, confirmed],
      superseded: [recorded, superseded],
      'not carried forward': [recorded, ended],
      withdrawn: [recorded, withdrawn],
    },
    moves: [
      { command: { type: 'RecordJudgement', data: judgementFacts }, from: ['none'] },
      {
        command: { type: 'ChallengeJudgement', data: { by: 'the authority' } },
        from: ['recorded', 'revised', 'confirmed'],
      },
      { command: { type: 'ReviseJudgement', data: { to: 'Inadequate' } }, from: ['challenged'] },
      { command: { type: 'ConfirmJudgement', data: {} }, from: ['challenged'] },
      { command: { type: 'SupersedeJudgement', data: { by: 'judgement-2' } }, from: IN_FORCE },
      { command: { type: 'EndJudgement', data: { inspectionId: 'inspection-2' } }, from: IN_FORCE },
      {
        command: { type: 'WithdrawJudgement', data: {} },
        from: ['recorded', 'challenged', 'revised', 'confirmed'],
      },
    ],
  });

  it('keeps the grade first given beside the one that stands', () => {
    const state = given(recorded, challenged)
      .when({ type: 'ReviseJudgement', data: { to: 'Outstanding' } }, because('new evidence'))
      .then(revised);
    expect(state).toMatchObject({ status: 'revised', grade: 'Outstanding', firstGrade: 'Good' });
  });

  it.each([
    ['grade', { ...judgementFacts, grade: 'Adequate' }],
    ['code', { ...judgementFacts, code: '9' }],
    ['framework', { ...judgementFacts, framework: 'ofsted-sif-1999' }],
  ])('belongs to its framework: %s', (field, data) => {
    given().when({ type: 'RecordJudgement', data }).refused({ code: 'invalid', field });
  });

  it('is revised to another grade of its framework only', () => {
    for (const to of ['Adequate', 'Good'])
      given(recorded, challenged)
        .when({ type: 'ReviseJudgement', data: { to } }, because('new evidence'))
        .refused({ code: 'invalid', field: 'to' });
  });

  it('is told which judgement took its place, or which inspection judged no such area', () => {
    expect(given(recorded, superseded).state).toMatchObject({ supersededBy: 'judgement-2', notCarriedForwardBy: null });
    expect(given(recorded, ended).state).toMatchObject({ supersededBy: null, notCarriedForwardBy: 'inspection-2' });
  });

  it('is carried forward by its own inspection', () => {
    given(recorded)
      .when({ type: 'EndJudgement', data: { inspectionId: judgementFacts.inspectionId } }, because('adoption'))
      .refused({ code: 'invalid', field: 'inspectionId' });
  });

  itNeedsAReasonTo(judgementDecider, [
    { given: [recorded], command: { type: 'ChallengeJudgement', data: { by: 'the authority' } } },
    { given: [recorded, challenged], command: { type: 'ReviseJudgement', data: { to: 'Outstanding' } } },
    { given: [recorded], command: { type: 'SupersedeJudgement', data: { by: 'judgement-2' } } },
    { given: [recorded], command: { type: 'EndJudgement', data: { inspectionId: 'inspection-2' } } },
    { given: [recorded], command: { type: 'WithdrawJudgement', data: {} } },
  ]);
});
