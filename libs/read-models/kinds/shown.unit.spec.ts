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

const started: ActionPlanEvent = { type: 'PlanStarted.v2', data: planFacts };
const recorded: JudgementEvent = { type: 'JudgementRecorded.v2', data: judgementFacts };

describe('what lists show of', () => {
  it('a plan: due when its first duty is, as the record states it', () => {
    const later = { ...duty, clock: 'draft', stated: null, computed: '2017-10-11' };
    expect(plan(started, { type: 'DutyRecorded.v2', data: later }, { type: 'DutyRecorded.v2', data: duty })).toEqual(
      expect.objectContaining({ firstDue: '2017-09-20', due: '2017-09-20', open: true }),
    );
    expect(plan(started)).toMatchObject({ firstDue: null, due: null });
  });

  it('a plan: due, and open, until every recipient has it and it is published', () => {
    const running: ActionPlanEvent = { type: 'DutyRecorded.v2', data: duty };
    const to = (recipient: string): ActionPlanEvent => ({
      type: 'PlanSubmitted.v1',
      data: { recipient, on: '2017-09-19', means: 'email' },
    });
    const published: ActionPlanEvent = { type: 'PlanPublished.v1', data: { on: '2017-10-02' } };
    const [first, second] = [to('Secretary of State'), to('Ofsted')];
    const missing = { firstDue: '2017-09-20', due: '2017-09-20', open: true };
    const met = { firstDue: '2017-09-20', due: null };
    expect(plan(started, running, first)).toMatchObject(missing);
    expect(plan(started, running, first, second)).toMatchObject(missing);
    expect(plan(started, running, first, published)).toMatchObject(missing);
    expect(plan(started, running, to('Our caretaker'), second, published)).toMatchObject(missing);
    expect(plan(started, running, first, published, second)).toMatchObject({ ...met, open: false });
    expect(plan(started, published)).toMatchObject({ firstDue: null, due: null, open: false });
  });

  it('a plan with two duties: due when what is missing of them is', () => {
    const [sent, published]: readonly ActionPlanEvent[] = [
      { type: 'DutyRecorded.v2', data: { ...duty, publication: null } },
      { type: 'DutyRecorded.v2', data: { ...duty, recipients: [], publication: { what: 'it', due: '2017-10-02' } } },
    ];
    const submitted = ['Secretary of State', 'HMCI'].map((recipient): ActionPlanEvent => {
      return { type: 'PlanSubmitted.v1', data: { recipient, on: '2017-09-19', means: 'email' } };
    });
    expect(plan(started, sent!, published!)).toMatchObject({ firstDue: '2017-09-20', due: '2017-09-20' });
    expect(plan(started, sent!, published!, ...submitted)).toMatchObject({ firstDue: '2017-09-20', due: '2017-10-02' });
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
      shownOf('inspection', { ...announced, concludedOn: null, publishedOn: null, receivedOn: null, follows: null }),
    ).toMatchObject({ title: 'Ofsted inspection of Northbridge Council', open: true });
  });

  it('nothing whose dates are none', () => {
    const scope = { ...planFacts.scope, meeting: '2017-02-30' };
    expect(() => plan({ type: 'PlanStarted.v2', data: { ...planFacts, scope } })).toThrow('2017-02-30 is no day');
  });
});
