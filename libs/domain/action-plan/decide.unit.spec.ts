import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { duty, planFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { actionPlanDecider } from './decide.js';
import type { ActionPlanEvent } from './events.js';
import { isOpen, type ActionPlan } from './state.js';

const { given } = specify(actionPlanDecider);

const started: ActionPlanEvent = { type: 'PlanStarted.v2', data: planFacts };
const running: ActionPlanEvent = { type: 'DutyRecorded.v2', data: duty };
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
        from: ['approved', 'submitted', 'published'],
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

  it('is submitted once to a recipient, by whatever name a duty knows it', () => {
    const history = [started, running, issued, returned, approved, submitted];
    for (const recipient of ['the secretary  of STATE for Education', 'Secretary of State'])
      given(...history)
        .when({ type: 'SubmitPlan', data: { ...submission, recipient } })
        .refused({ code: 'invalid', field: 'recipient' });
    for (const recipient of ['Our caretaker', 'HMCI'])
      given(...history)
        .when({ type: 'SubmitPlan', data: { ...submission, recipient } })
        .then({ ...submitted, data: { ...submission, recipient }, effectiveOn: '2017-09-19' });
  });

  it('knows only the names that its duties have', () => {
    const [ofsted, hmci] = ['Ofsted', 'HMCI'].map((recipient) => ({ ...submission, recipient }));
    const history: ActionPlanEvent[] = [started, issued, returned, approved];
    given(...history, { type: 'PlanSubmitted.v1', data: ofsted! })
      .when({ type: 'SubmitPlan', data: hmci! })
      .then({ ...submitted, data: hmci!, effectiveOn: '2017-09-19' });
    given(...history, { type: 'PlanSubmitted.v1', data: ofsted! }, running)
      .when({ type: 'SubmitPlan', data: hmci! })
      .refused({ code: 'invalid', field: 'recipient' });
  });

  it('is submitted from its first submission on, and published for good', () => {
    const other: ActionPlanEvent = { type: 'PlanSubmitted.v1', data: { ...submission, recipient: 'Chief Inspector' } };
    expect(given(started, issued, submitted, returned, approved).state).toMatchObject({ status: 'submitted' });
    expect(given(started, issued, returned, approved, submitted, published, other).state).toMatchObject({
      status: 'published',
      submissions: [{ recipient: 'Secretary of State' }, { recipient: 'Chief Inspector' }],
    });
  });

  it('may be published between two submissions', () => {
    const late: ActionPlanEvent = {
      type: 'PlanSubmitted.v1',
      data: { ...submission, recipient: 'x', on: '2017-09-21' },
    };
    given(started, issued, returned, approved, late, submitted)
      .when({ type: 'PublishPlan', data: { on: '2017-09-20' } })
      .then({ ...published, effectiveOn: '2017-09-20' });
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

  it('runs no clock that ends before it starts', () => {
    given(started)
      .when({ type: 'RecordDuty', data: { ...duty, stated: '1999-01-01' } })
      .refused({
        code: 'invalid',
        field: 'stated',
        message: '1 January 1999 is before 13 June 2017, the day that the clock counts from.',
      });
    const atOnce = { ...duty, stated: duty.triggerDate, agrees: false };
    given(started)
      .when({ type: 'RecordDuty', data: atOnce })
      .then({ ...running, data: atOnce });
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

  it('is open until it is published and every duty is met', () => {
    const published: ActionPlanEvent = { type: 'PlanPublished.v1', data: { on: '2017-09-18' } };
    const openAfter = (...events: ActionPlanEvent[]) => isOpen(given(started, ...events).state as ActionPlan);
    expect(openAfter(submitted)).toBe(true);
    expect(openAfter(submitted, published)).toBe(false);
    expect(openAfter(running, published)).toBe(true);
  });

  it('has an action by the one spelling of its id', () => {
    const typed: ActionPlanEvent = { type: 'ActionIncluded.v1', data: { actionId: 'ACTION-1' } };
    expect(given(started, typed).state).toMatchObject({ actions: ['action-1'] });
  });

  it('has an action once, also on a day on which its removal was not yet true', () => {
    expect(given(started, included, included).state).toMatchObject({ actions: ['action-1'] });
  });

  it('stays published, whatever step is recorded afterwards although a rule is against it', () => {
    const published: ActionPlanEvent = { type: 'PlanPublished.v1', data: { on: '2017-09-18' } };
    for (const later of [issued, returned, approved, submitted])
      expect(given(started, issued, returned, approved, submitted, published, later).state).toMatchObject({
        status: 'published',
        publishedOn: '2017-09-18',
      });
    expect(given(started, issued, returned, approved, submitted, approved).state).toMatchObject({
      status: 'submitted',
    });
  });

  itNeedsAReasonTo(actionPlanDecider, [
    { given: [started, included], command: { type: 'RemoveAction', data: { actionId: 'action-1' } } },
  ]);
});
