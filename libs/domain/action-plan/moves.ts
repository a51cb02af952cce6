import { ON_FIELD } from '../shared/moves/common-fields.js';
import { onDay } from '../shared/moves/event-words.js';
import { choice, day, id, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { ActionPlanEvent } from './events.js';
import type { ActionPlan } from './state.js';

const ALWAYS = ['drafting', 'draft issued', 'returned to cabinet', 'approved', 'submitted', 'published'] as const;

export const ACTION_PLAN = {
  what: 'action plan',
  members: {
    'approval.by': 'approved by',
    'approval.on': 'approved',
    draftIssuedOn: 'draft issued',
    duties: 'statutory deadlines',
    'duties.triggerDate': 'counted from',
    publishedOn: 'published',
    returnedOn: 'returned to cabinet',
    'submissions.on': 'date',
  },
  moves: {
    StartPlan: {
      verb: 'begin',
      summary: 'Start the action plan that answers an inspection',
      from: ['none'],
      cannot: 'be started again',
      fields: {
        inspectionId: id('The inspection that it answers; it has one plan', 'inspection'),
        reportId: id('The report that tells of it', 'report'),
        title: text('Its title', { max: 500 }),
      },
      events: { 'PlanStarted.v2': 'Action plan started' },
    },
    RecordDuty: {
      verb: 'record-duty',
      summary: 'Record the statutory clock that runs for it; the last day is counted',
      from: ALWAYS,
      fields: {
        trigger: choice('What starts the clock', ['publication', 'receipt']),
        triggerDate: day('The day of it', { hint: 'The day after is the first that counts' }),
        stated: day('The last day that the authority states', { optional: true }),
      },
      since: 'triggerDate',
      events: { 'DutyRecorded.v2': 'Statutory deadline recorded' },
    },
    IncludeAction: {
      verb: 'include-action',
      summary: 'Put an action into the plan',
      from: ALWAYS,
      fields: { actionId: id('The action', 'action') },
      events: { 'ActionIncluded.v1': 'Action included in the plan' },
    },
    RemoveAction: {
      verb: 'remove-action',
      summary: 'Take an action out of the plan',
      from: ALWAYS,
      reason: { to: 'remove an action' },
      fields: { actionId: id('The action', 'action', { among: 'actions' }) },
      events: { 'ActionRemoved.v1': 'Action removed from the plan' },
    },
    IssueDraft: {
      verb: 'issue-draft',
      summary: 'Record that its draft was issued',
      from: ['drafting'],
      cannot: 'have its draft issued',
      fields: ON_FIELD,
      day: 'on',
      events: { 'PlanDraftIssued.v1': onDay('Draft plan issued', 'draftIssuedOn') },
    },
    ReturnToCabinet: {
      verb: 'return-to-cabinet',
      summary: 'Record that it returned to cabinet',
      from: ['draft issued'],
      cannot: 'return to cabinet',
      fields: ON_FIELD,
      day: 'on',
      events: { 'PlanReturnedToCabinet.v1': onDay('Plan returned to cabinet', 'returnedOn') },
    },
    ApprovePlan: {
      verb: 'approve',
      summary: 'Record that it was approved',
      from: ['returned to cabinet'],
      cannot: 'be approved',
      fields: { ...ON_FIELD, by: text('Who approved it', { hint: 'For instance "Cabinet"', max: 200 }) },
      day: 'on',
      events: { 'PlanApproved.v1': 'Plan approved' },
    },
    SubmitPlan: {
      verb: 'submit',
      summary: 'Record that it was submitted, once for each recipient',
      from: ['approved', 'submitted', 'published'],
      cannot: 'be submitted before it is approved',
      fields: {
        ...ON_FIELD,
        recipient: text('To whom', { hint: 'For instance "Secretary of State for Education"', max: 200 }),
        means: text('How', { hint: 'For instance "e-mail"', max: 200 }),
      },
      day: 'on',
      events: { 'PlanSubmitted.v1': 'Plan submitted' },
    },
    PublishPlan: {
      verb: 'publish',
      summary: 'Record that it was published',
      from: ['submitted'],
      cannot: 'be published',
      fields: ON_FIELD,
      day: 'on',
      events: { 'PlanPublished.v1': onDay('Plan published', 'publishedOn') },
    },
  },
} as const satisfies Lifecycle<ActionPlan['status'], ActionPlanEvent['type']>;
