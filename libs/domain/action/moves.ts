import { EVIDENCE_FIELDS } from '../shared/moves/common-fields.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { choice, day, either, id, ids, ordinal, person, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { RAGS } from '../shared/rag.js';
import type { ActionEvent } from './events.js';
import type { ActionStatus } from './state.js';

const OPEN = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'] as const;

export const ACTION = {
  what: 'action',
  ended: {
    states: ['closed', 'cancelled', 'superseded'],
    cannot: 'be changed; reopen it first, if it was closed',
  },
  members: {
    answers: 'recommendations answered',
    claimedBy: 'claimed by',
    due: 'due date',
    dueApprovedBy: 'new date approved by',
    firstDue: 'first due date',
    'owner.person': 'owner',
    'owner.post': 'owner',
    rag: 'RAG',
    'rag.note': 'progress note',
    'rag.rule': 'RAG follows the rule',
    'rag.value': 'RAG',
    revisions: 'times revised',
    supersededBy: 'superseded by',
    verifiedBy: 'verified by',
  },
  moves: {
    PlanAction: {
      verb: 'plan',
      summary: 'Plan an action',
      from: ['none'],
      cannot: 'be planned again',
      fields: {
        reportId: id('The report that tells of it', 'report'),
        paragraph: ordinal('The paragraph of the report', { optional: true }),
        number: ordinal('Its number in the paragraph, or in the report'),
        objective: text('What shall be achieved', { max: 10_000 }),
        means: text('By what means', { hint: 'For instance "through …"', max: 10_000, optional: true }),
        planId: id('The action plan that it is for', 'action-plan', {
          hint: '`include-action` puts it in',
          optional: true,
        }),
        answers: ids('Recommendations that it answers', 'recommendation', { max: 100, optional: true }),
      },
      events: { 'ActionPlanned.v2': 'Action planned' },
    },
    AgreeAction: {
      verb: 'agree',
      summary: 'Agree it',
      from: ['planned'],
      cannot: 'be agreed',
      events: { 'ActionAgreed.v1': 'Action agreed' },
    },
    StartAction: {
      verb: 'start',
      summary: 'Start it',
      from: ['agreed'],
      cannot: 'be started',
      events: { 'ActionStarted.v1': 'Action started' },
    },
    BlockAction: {
      verb: 'block',
      summary: 'Say that it is blocked, and by what',
      from: ['in progress'],
      cannot: 'be blocked',
      reason: { to: 'block an action' },
      events: { 'ActionBlocked.v1': 'Action blocked' },
    },
    UnblockAction: {
      verb: 'unblock',
      summary: 'Say that it goes on',
      from: ['blocked'],
      cannot: 'be unblocked',
      events: { 'ActionUnblocked.v1': 'Action no longer blocked' },
    },
    AssignOwner: {
      verb: 'assign-owner',
      summary: 'Give it to an owner, or to another one',
      from: OPEN,
      reason: { to: 'give an action to another owner', onceSet: 'owner' },
      fields: {
        owner: either('Who answers for it: a person or a post', {
          person: person('A person, by pseudonym'),
          post: text('The title of a post', { max: 200 }),
        }),
      },
      events: { 'OwnerAssigned.v1': fromTo('Owner assigned', 'owner') },
    },
    SetDueDate: {
      verb: 'set-due-date',
      summary: 'Set the due date, once',
      from: OPEN,
      fields: { due: day('By when', { hint: 'Set once' }) },
      events: { 'DueDateSet.v1': withValue('Due date set', 'due') },
    },
    ReviseDueDate: {
      verb: 'revise-due-date',
      summary: 'Revise the due date; the first stays visible',
      from: OPEN,
      reason: { to: 'revise a due date' },
      fields: { to: day('The new date'), approver: text('Who approved it', { max: 200 }) },
      events: { 'DueDateRevised.v1': fromTo('Due date revised', 'due') },
    },
    ReportProgress: {
      verb: 'report-progress',
      summary: 'Assert a RAG status, with a note',
      from: OPEN,
      fields: {
        rag: choice('What is asserted', RAGS),
        rule: text('The rule that the assertion follows', { max: 500, optional: true }),
        note: text('What was done', { max: 4000 }),
      },
      events: { 'ProgressReported.v1': fromTo('Progress reported', 'rag') },
    },
    ClaimCompletion: {
      verb: 'claim-completion',
      summary: 'Claim that it is complete, with evidence',
      from: ['in progress'],
      cannot: 'be claimed as complete',
      fields: EVIDENCE_FIELDS,
      events: { 'CompletionClaimed.v1': 'Completion claimed' },
    },
    VerifyCompletion: {
      verb: 'verify',
      summary: 'Verify the claim; whoever claimed cannot',
      from: ['completion claimed'],
      cannot: 'be verified',
      who: { notWhoClaimed: 'completion' },
      events: { 'CompletionVerified.v1': 'Completion verified' },
    },
    FailCompletion: {
      verb: 'fail-verification',
      summary: 'Refuse the claim; whoever claimed cannot',
      from: ['completion claimed'],
      cannot: 'fail verification',
      who: { notWhoClaimed: 'completion' },
      reason: { to: 'refuse a claim' },
      events: { 'CompletionNotVerified.v1': 'Completion not verified' },
    },
    CloseAction: {
      verb: 'close',
      summary: 'Close it',
      from: ['verified'],
      cannot: 'be closed',
      events: { 'ActionClosed.v1': 'Action closed' },
    },
    ReopenAction: {
      verb: 'reopen',
      summary: 'Open it again',
      from: ['verified', 'closed'],
      cannot: 'be reopened',
      reason: { to: 'reopen an action' },
      events: { 'ActionReopened.v1': 'Action reopened' },
    },
    CancelAction: {
      verb: 'cancel',
      summary: 'Cancel it',
      from: OPEN,
      reason: { to: 'cancel an action' },
      events: { 'ActionCancelled.v1': 'Action cancelled' },
    },
    SupersedeAction: {
      verb: 'supersede',
      summary: 'Say what takes its place',
      from: OPEN,
      reason: { to: 'supersede an action' },
      fields: { by: text('What takes its place', { max: 500 }) },
      events: { 'ActionSuperseded.v1': 'Action superseded' },
    },
  },
} as const satisfies Lifecycle<ActionStatus, ActionEvent['type']>;
