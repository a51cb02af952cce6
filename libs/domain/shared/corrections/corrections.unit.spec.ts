import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import * as facts from '#libs/testing/facts.js';
import { actionDecider } from '../../action/decide.js';
import { actionPlanDecider } from '../../action-plan/decide.js';
import { commitmentDecider } from '../../commitment/decide.js';
import { inspectionDecider } from '../../inspection/decide.js';
import type { InspectionEvent } from '../../inspection/events.js';
import { judgementDecider } from '../../judgement/decide.js';
import type { JudgementEvent } from '../../judgement/events.js';
import { recommendationDecider } from '../../recommendation/decide.js';
import { reportDecider } from '../../report/decide.js';
import type { ReportEvent } from '../../report/events.js';

const source = {
  ...{ document: 'b'.repeat(64), section: null, paragraph: 1, page: null },
  ...{ from: 0, to: 7, words: 'Another' },
};
const why = because('the clerk says so');
const told = <T>(field: string, to: T) => ({ field, to, source: null });

const received: ReportEvent = { type: 'ReportReceived.v2', data: facts.reportFacts };
const inspected: InspectionEvent[] = [
  { type: 'InspectionAnnounced.v2', data: { ...facts.inspectionFacts, on: '2017-03-05' }, effectiveOn: '2017-03-05' },
  { type: 'InspectionStarted.v1', data: { on: '2017-03-06' } },
  { type: 'InspectionConcluded.v1', data: { on: '2017-03-30' } },
];
const judged: JudgementEvent = { type: 'JudgementRecorded.v2', data: { ...facts.judgementFacts, grade: 'Good' } };
const made = { type: 'CommitmentMade.v2', data: facts.commitmentFacts } as const;

describe('a fact that a paper states', () => {
  it.each<[string, unknown, object]>([
    ['leadOfficer', 'A. Lead', { audit: { leadOfficer: 'A. Lead' } }],
    ['keyDecision', null, { audit: { keyDecision: null } }],
    ['dated', '2017-06-30', { audit: { dated: '2017-06-30' } }],
    ['lastParagraph', '19', { lastParagraph: 19 }],
    ['lastParagraph', '4.1', { lastParagraph: '4.1' }],
  ])('given a report, its %s is corrected to %s', (field, to, expected) => {
    const given = specify(reportDecider).given({
      ...received,
      data: { ...facts.reportFacts, audit: { ...facts.reportFacts.audit, keyDecision: 'No' } },
    });
    const state = given.when({ type: 'CorrectReport', data: told(field, to) }, why).then({
      type: 'ReportCorrected.v2',
      data: expect.objectContaining({ field, source: null }),
    });
    expect(state).toMatchObject(expected);
  });

  it('given a list, what goes is told by any of its members, and what comes takes its place', () => {
    const appendices = [1, 2, 3].map((n) => ({ no: `${n}`, title: `Appendix ${n}`, link: null }));
    const state = specify(reportDecider)
      .given({ type: 'ReportReceived.v2', data: { ...facts.reportFacts, appendices } })
      .when(
        {
          type: 'CorrectReport',
          data: { ...told('appendices', null), remove: [{ no: '2' }], add: [{ no: '2', title: 'The plan' }] },
        },
        why,
      )
      .then({
        type: 'ReportCorrected.v2',
        data: {
          field: 'appendices',
          from: [appendices[1]],
          to: [{ no: '2', title: 'The plan', link: null }],
          source: null,
        },
      });
    expect(state).toMatchObject({ appendices: [{ no: '1' }, { title: 'The plan' }, { no: '3' }] });
  });

  it.each<[string, object, object]>([
    [
      'what it is known by',
      told('meeting', '2017-07-11'),
      { field: 'field', message: expect.stringContaining('record it anew') },
    ],
    ['its classification', told('classification', 'Closed'), { field: 'field' }],
    ['no fact of it', told('__proto__', 'x'), { field: 'field' }],
    ['invisible text', told('title', '\u200b'), { field: 'to' }],
    ['a title that says nothing', told('title', null), { field: 'to' }],
    ['no day', told('dated', '2017-02-30'), { field: 'to' }],
    ['a step that it has not taken', told('sentOn', '2017-07-01'), { field: 'field' }],
    ['a list by `to`', told('appendices', 'none'), { field: 'to' }],
    ['an entry that is not there', { ...told('appendices', null), remove: [{ no: '9' }] }, { field: 'remove.0' }],
    ['an entry without a title', { ...told('appendices', null), add: [{ no: '9' }] }, { field: 'add.0' }],
    ['a finding without a source', { ...told('findings', null), add: [{ text: 'all well' }] }, { field: 'add.0' }],
    ['entries of what is no list', { ...told('title', 'x'), add: [{ title: 'y' }] }, { field: 'add' }],
  ])('given a report, %s is refused', (_, data, refusal) => {
    specify(reportDecider)
      .given(received)
      .when({ type: 'CorrectReport', data: data as never }, why)
      .refused({ code: 'invalid', ...refusal });
  });

  it('given the days of an inspection, they stay in the order of its steps, and none is still to come', () => {
    const given = specify(inspectionDecider).given(...inspected);
    const correct = (field: string, to: string) =>
      given.when({ type: 'CorrectInspection', data: told(field, to) }, { ...why, effectiveOn: '2017-04-01' });
    expect(
      correct('started', '2017-03-07').then({
        type: 'InspectionCorrected.v1',
        data: { field: 'started', from: '2017-03-06', to: '2017-03-07', source: null },
      }),
    ).toMatchObject({ startedOn: '2017-03-07', status: 'concluded' });
    correct('started', '2017-03-31').refused({ field: 'to' });
    correct('concluded', '2017-03-01').refused({ field: 'to' });
    correct('concluded', '2090-01-01').refused({ field: 'to' });
    correct('published', '2017-05-01').refused({ field: 'field' });
    correct('received', '2017-05-01').refused({ field: 'field' });
    correct('framework', 'ofsted-ilacs-2018').refused({ field: 'field' });
  });

  it('given a previous inspection in words, no days are made of them; a day means itself', () => {
    const given = specify(inspectionDecider).given(...inspected);
    const correct = (to: string) =>
      given.when({ type: 'CorrectInspection', data: told('previous', to) }, { ...why, effectiveOn: '2017-04-01' });
    const corrected = (to: object) => ({
      type: 'InspectionCorrected.v1',
      data: expect.objectContaining({ to }) as never,
    });
    correct('around May 2012').then(corrected({ words: 'around May 2012', earliest: null, latest: null }));
    correct('2012-05-20').then(corrected({ words: '20 May 2012', earliest: '2012-05-20', latest: '2012-05-20' }));
  });

  it('given a grade, it is one of its framework; one that was revised since stands', () => {
    const { given } = specify(judgementDecider);
    const correct = { type: 'CorrectJudgement', data: told('grade', 'Inadequate') } as const;
    const corrected = {
      type: 'JudgementCorrected.v1',
      data: { field: 'grade', from: 'Good', to: 'Inadequate', source: null },
    };
    expect(given(judged).when(correct, why).then(corrected)).toMatchObject({
      grade: 'Inadequate',
      firstGrade: 'Inadequate',
    });
    given(judged)
      .when({ type: 'CorrectJudgement', data: told('grade', 'Splendid') }, why)
      .refused({ field: 'to' });
    const revised = given(
      judged,
      { type: 'JudgementChallenged.v1', data: { by: 'the council' } },
      { type: 'JudgementRevised.v1', data: { from: 'Good', to: 'Outstanding' } },
    );
    expect(revised.when(correct, why).then(corrected)).toMatchObject({
      grade: 'Outstanding',
      firstGrade: 'Inadequate',
    });
  });

  it('given a source, the thing is quoted from it from then on', () => {
    const proposed = { type: 'RecommendationProposed.v2', data: facts.recommendationFacts } as const;
    const state = specify(recommendationDecider)
      .given(proposed)
      .when({ type: 'CorrectRecommendation', data: { field: 'text', to: 'Another', source } }, why)
      .then({
        type: 'RecommendationCorrected.v1',
        data: { field: 'text', from: facts.recommendationFacts.text, to: 'Another', source },
      });
    expect(state).toMatchObject({ text: 'Another', source });
  });

  it('given a kind that is none, or a promise that was kept by before it was made, it is refused', () => {
    const proposed = { type: 'RecommendationProposed.v2', data: facts.recommendationFacts } as const;
    specify(recommendationDecider)
      .given(proposed)
      .when({ type: 'CorrectRecommendation', data: told('kind', 'beg') }, why)
      .refused({ field: 'to' });
    specify(commitmentDecider)
      .given(made)
      .when({ type: 'CorrectCommitment', data: told('by', '2017-07-09') }, why)
      .refused({ field: 'to' });
  });

  it('given an action that ended, or a plan, their words are corrected; what has a move of its own is not', () => {
    const planned = { type: 'ActionPlanned.v2', data: facts.actionFacts } as const;
    const cancelled = { type: 'ActionCancelled.v1', data: {} } as const;
    const action = specify(actionDecider).given(planned, cancelled);
    action
      .when({ type: 'CorrectAction', data: told('means', 'through training') }, why)
      .then({ type: 'ActionCorrected.v1', data: expect.objectContaining({ to: 'through training' }) });
    action.when({ type: 'CorrectAction', data: told('due', '2018-01-01') }, why).refused({
      field: 'field',
      message: expect.stringContaining('revise-due-date') as never,
    });
    const plan = specify(actionPlanDecider).given({ type: 'PlanStarted.v2', data: facts.planFacts });
    plan
      .when({ type: 'CorrectPlan', data: told('title', 'The plan') }, why)
      .then({ type: 'PlanCorrected.v1', data: expect.objectContaining({ to: 'The plan' }) });
    plan.when({ type: 'CorrectPlan', data: told('duties', 'x') }, why).refused({ field: 'field' });
  });

  it('says nothing new where it says so already, and needs a reason where it does not', () => {
    const given = specify(reportDecider).given(received);
    given.when({ type: 'CorrectReport', data: told('title', facts.reportFacts.title) }).then();
    given.when({ type: 'CorrectReport', data: told('title', 'Another') }).refused({ code: 'reason-required' });
  });
});
