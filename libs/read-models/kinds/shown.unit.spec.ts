import { describe, expect, it } from '@jest/globals';
import { DECIDERS } from '#libs/domain/deciders.js';
import type { ActionPlanEvent } from '#libs/domain/action-plan/events.js';
import type { ActionPlanState } from '#libs/domain/action-plan/state.js';
import type { JudgementEvent } from '#libs/domain/judgement/events.js';
import type { JudgementState } from '#libs/domain/judgement/state.js';
import { duty, inspectionFacts, judgementFacts, planFacts } from '#libs/testing/facts.js';
import { shownOf } from './shown.js';

const plan = (...events: ActionPlanEvent[]) => {
  const { evolve, initialState } = DECIDERS['action-plan'];
  const state = events.reduce<ActionPlanState>(evolve, initialState);
  if (state.status === 'none') throw new Error('no plan');
  return shownOf('action-plan', state);
};

const judgement = (...events: JudgementEvent[]) => {
  const { evolve, initialState } = DECIDERS.judgement;
  const state = events.reduce<JudgementState>(evolve, initialState);
  if (state.status === 'none') throw new Error('no judgement');
  return shownOf('judgement', state);
};

const started: ActionPlanEvent = { type: 'PlanStarted.v1', data: planFacts };
const recorded: JudgementEvent = { type: 'JudgementRecorded.v1', data: judgementFacts };

describe('what lists show of', () => {
  it('a plan: due when its first duty is, as the record states it', () => {
    const later = { ...duty, clock: 'draft', stated: null, computed: '2017-10-11' };
    expect(plan(started, { type: 'DutyRecorded.v1', data: later }, { type: 'DutyRecorded.v1', data: duty })).toEqual(
      expect.objectContaining({ firstDue: '2017-09-20', due: '2017-09-20', open: true }),
    );
    expect(plan(started)).toMatchObject({ firstDue: null, due: null });
  });

  it('a plan that was submitted: nothing is due, but it is open until it is published', () => {
    const submitted: ActionPlanEvent = {
      type: 'PlanSubmitted.v1',
      data: { recipient: 'Secretary of State', on: '2017-09-19', means: 'email' },
    };
    const events = [started, { type: 'DutyRecorded.v1', data: duty }, submitted] as const;
    expect(plan(...events)).toMatchObject({ firstDue: '2017-09-20', due: null, open: true });
    expect(plan(...events, { type: 'PlanPublished.v1', data: { on: '2017-10-02' } })).toMatchObject({ open: false });
  });

  it('a judgement: its grade as it stands, open only while it is challenged', () => {
    const challenged: JudgementEvent = { type: 'JudgementChallenged.v1', data: { by: 'prs_a' } };
    const revised: JudgementEvent = { type: 'JudgementRevised.v1', data: { from: 'Good', to: 'Outstanding' } };
    expect(judgement(recorded)).toMatchObject({ title: 'Adoption performance', grade: 'Good', open: false });
    expect(judgement(recorded, challenged)).toMatchObject({ open: true });
    expect(judgement(recorded, challenged, revised)).toMatchObject({ grade: 'Outstanding', open: false });
  });

  it('an inspection: whose it is', () => {
    const announced = { ...inspectionFacts, status: 'announced', announcedOn: null, startedOn: null } as const;
    expect(
      shownOf('inspection', { ...announced, concludedOn: null, publishedOn: null, receivedOn: null }),
    ).toMatchObject({ title: 'Ofsted inspection of Northbridge Council', open: true });
  });

  it('nothing whose dates are none', () => {
    const scope = { ...planFacts.scope, meeting: '2017-02-30' };
    expect(() => plan({ type: 'PlanStarted.v1', data: { ...planFacts, scope } })).toThrow('2017-02-30 is no day');
  });
});
