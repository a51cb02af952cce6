import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { duty, planFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { actionPlanDecider } from './decide.js';
import type { ActionPlanEvent } from './events.js';

const { given } = specify(actionPlanDecider);

const started: ActionPlanEvent = { type: 'PlanStarted.v1', data: planFacts };
const running: ActionPlanEvent = { type: 'DutyRecorded.v1', data: duty };
const included: ActionPlanEvent = { type: 'ActionIncluded.v1', data: { actionId: 'action-1' } };
const issued: ActionPlanEvent = { type: 'PlanDraftIssued.v1', data: { on: '2017-07-20' } };
const returned: ActionPlanEvent = { type: 'PlanReturnedToCabinet.v1', data: { on: '2017-09-05' } };
const approved: ActionPlanEvent = { type: 'PlanApproved.v1', data: { on: '2017-09-06', by: 'Cabinet' } };
const submission = { recipient: 'Secretary of State', on: '2017-09-19', means: 'email' };
const submitted: ActionPlanEvent = { type: 'PlanSubmitted.v1', data: submission };
const published: ActionPlanEvent = { type: 'PlanPublished.v1', data: { on: '2017-09-20' } };

const ALL = ['drafting', 'draft issued', 'returned to cabinet', 'approved', 'submitted', 'published'];

describe('an action plan', () => {
  itHasTheLifecycle(actionPlanDecider, {
    histories: {
      none: [],
      drafting: [started],
      'draft issued': [started, issued],
      'returned to cabinet': [started, issued, returned],
      approved: [started, issued, returned, approved],
      submitted: [started, issued, returned, approved, submitted],
      published: [started, issued, returned, approved, submitted, published],
    },
    moves: [
      { command: { type: 'StartPlan', data: planFacts }, from: ['none'] },
      { command: { type: 'RecordDuty', data: duty }, from: ALL },
      { command: { type: 'IncludeAction', data: { actionId: 'action-1' } }, from: ALL },
      { command: { type: 'IssueDraft', data: { on: '2017-07-20' } }, from: ['drafting'] },
      { command: { type: 'ReturnToCabinet', data: { on: '2017-09-05' } }, from: ['draft issued'] },
      { command: { type: 'ApprovePlan', data: { on: '2017-09-06', by: 'Cabinet' } }, from: ['returned to cabinet'] },
      {
        command: { type: 'SubmitPlan', data: { ...submission, recipient: 'Chief Inspector' } },
        from: ['approved', 'submitted'],
      },
      { command: { type: 'PublishPlan', data: { on: '2017-09-20' } }, from: ['submitted'] },
    ],
  });

  it('is submitted to each recipient once, on the day it was', () => {
    const history = [started, issued, returned, approved];
    given(...history)
      .when({ type: 'SubmitPlan', data: submission })
      .then({ ...submitted, effectiveOn: '2017-09-19' });
    given(...history, submitted)
      .when({ type: 'SubmitPlan', data: submission })
      .refused({ code: 'invalid', field: 'recipient' });
  });

  it.each([
    [[started, issued], { type: 'ReturnToCabinet', data: { on: '2017-07-19' } } as const],
    [[started, issued, returned], { type: 'ApprovePlan', data: { on: '2017-09-04', by: 'Cabinet' } } as const],
    [[started, issued, returned, approved], { type: 'SubmitPlan', data: { ...submission, on: '2017-09-05' } } as const],
    [[started, issued, returned, approved, submitted], { type: 'PublishPlan', data: { on: '2017-09-18' } } as const],
  ])('takes no step before the one before it (%#)', (history: ActionPlanEvent[], command) => {
    given(...history)
      .when(command)
      .refused({ code: expect.stringMatching(/invalid|forbidden-by-lifecycle/) as never });
  });

  it('runs a clock once from its trigger; other dates for it are a contradiction', () => {
    given(started).when({ type: 'RecordDuty', data: duty }).then(running);
    given(started, running).when({ type: 'RecordDuty', data: duty }).then();
    given(started, running)
      .when({ type: 'RecordDuty', data: { ...duty, stated: '2017-09-19' } })
      .refused({ code: 'invalid', field: 'stated' });
    const fromReceipt = { ...duty, triggerDate: '2017-06-12', computed: '2017-09-19' };
    given(started, running)
      .when({ type: 'RecordDuty', data: fromReceipt })
      .then({ ...running, data: fromReceipt });
  });

  it('includes an action once, and removes only what it has', () => {
    given(started, included)
      .when({ type: 'IncludeAction', data: { actionId: 'action-1' } })
      .then();
    given(started)
      .when({ type: 'RemoveAction', data: { actionId: 'action-1' } }, because('moved'))
      .refused({ field: 'actionId' });
    const state = given(started, included)
      .when({ type: 'RemoveAction', data: { actionId: 'action-1' } }, because('moved'))
      .then({ type: 'ActionRemoved.v1', data: { actionId: 'action-1' } });
    expect(state).toMatchObject({ actions: [] });
  });

  it('has an action once, also on a day on which its removal was not yet true', () => {
    expect(given(started, included, included).state).toMatchObject({ actions: ['action-1'] });
  });

  itNeedsAReasonTo(actionPlanDecider, [
    { given: [started, included], command: { type: 'RemoveAction', data: { actionId: 'action-1' } } },
  ]);
});
