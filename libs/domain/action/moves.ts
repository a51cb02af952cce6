import { correctionFields } from '../shared/corrections/move.js';
import { ACTION_CORRECTIONS } from './corrections.js';
import { EVIDENCE_FIELDS } from '../shared/moves/common-fields.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { choice, day, either, group, id, ids, ordinal, percent, person, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { DECIDED_BY } from '../shared/more-time/decided-by.js';
import { RAGS } from '../shared/rag.js';
import type { ActionEvent } from './events.js';
import { ACTION_STATUSES, type ActionStatus } from './statuses.js';

const OPEN = ['planned', 'agreed', 'in progress', 'blocked', 'completion claimed', 'verified'] as const;

/** That of the meeting, where a minute decided. */
const DECIDED_ON = day('The day of the decision', {
  hint: 'Left out for the day of the meeting, else for today',
  optional: true,
});

const EVERY = [...OPEN, 'closed', 'cancelled', 'superseded'] as const;

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
    'evidence.id': 'recorded as',
    expectedLate: 'likely to miss its date',
    firstDue: 'first due date',
    holder: 'holder of the post',
    moreTime: 'more time',
    'moreTime.holder': 'holder of the post then',
    'moreTime.owner.person': 'asked for by',
    'moreTime.owner.post': 'asked for by',
    'moreTime.to': 'asked for until',
    'moreTime.until': 'granted until',
    'ownStatus.means': 'own status means',
    'ownStatus.words': 'own status',
    'owner.person': 'owner',
    'owner.post': 'owner',
    percent: 'percent complete',
    portfolioHolder: 'portfolio holder',
    progressNote: 'progress note without a RAG',
    rag: 'RAG',
    'rag.note': 'progress note',
    'rag.rule': 'RAG follows the rule',
    'rag.value': 'RAG',
    'reporter.person': 'who reports',
    'reporter.post': 'who reports',
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
        holder: person('Who holds the post', { optional: true }),
      },
      events: { 'OwnerAssigned.v1': fromTo('Owner assigned', 'owner') },
      leadsTo: ['HolderNamed.v1'],
    },
    NameHolder: {
      verb: 'name-holder',
      summary: 'Say who holds the owner’s post, or that nobody does',
      from: OPEN,
      reason: { to: 'name another holder of the post', onceSet: 'holder' },
      fields: { holder: person('Who holds the post', { optional: true }) },
      events: { 'HolderNamed.v1': fromTo('Holder of the post named', 'holder') },
    },
    NamePortfolioHolder: {
      verb: 'name-portfolio-holder',
      summary: 'Say whose portfolio it is in',
      from: OPEN,
      reason: { to: 'name another portfolio holder', onceSet: 'portfolioHolder' },
      fields: {
        portfolioHolder: text('The member of the cabinet beside the owner, by office', {
          hint: 'For instance "Cabinet Member for Children"',
          max: 200,
        }),
      },
      events: { 'PortfolioHolderNamed.v1': fromTo('Portfolio holder named', 'portfolioHolder') },
    },
    NameReporter: {
      verb: 'name-reporter',
      summary: 'Say who reports for the owner',
      from: OPEN,
      reason: { to: 'name another who reports', onceSet: 'reporter' },
      fields: {
        reporter: either('Who reports for the owner: a person or a post', {
          person: person('A person, by pseudonym'),
          post: text('The title of a post', { max: 200 }),
        }),
      },
      events: { 'ReporterNamed.v1': fromTo('Who reports for the owner named', 'reporter') },
    },
    SetPriority: {
      verb: 'set-priority',
      summary: 'Say how urgent it is',
      from: OPEN,
      reason: { to: 'change a priority', onceSet: 'priority' },
      fields: {
        priority: text('Its priority', { hint: '"high", "medium", "low", or the authority’s own word', max: 50 }),
      },
      events: { 'PrioritySet.v1': fromTo('Priority set', 'priority') },
    },
    LinkRecommendation: {
      verb: 'link-recommendation',
      summary: 'Say that it answers a recommendation',
      from: EVERY,
      cannot: 'be linked to a recommendation',
      fields: { recommendationId: id('The recommendation', 'recommendation') },
      events: { 'RecommendationLinked.v1': 'Linked to a recommendation' },
    },
    UnlinkRecommendation: {
      verb: 'unlink',
      summary: 'Say that it does not answer a recommendation, or no more',
      from: EVERY,
      cannot: 'be unlinked from a recommendation',
      reason: { to: 'unlink a recommendation' },
      fields: { recommendationId: id('The recommendation', 'recommendation', { among: 'answers' }) },
      events: { 'RecommendationUnlinked.v1': 'Unlinked from a recommendation' },
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
    RequestMoreTime: {
      verb: 'request-more-time',
      summary: 'Ask for more time in the name of its owner; until that is granted the old date stands',
      from: OPEN,
      reason: { to: 'ask for more time' },
      fields: { to: day('Until when') },
      events: { 'MoreTimeRequested.v1': 'More time asked for' },
    },
    GrantMoreTime: {
      verb: 'grant-more-time',
      summary: 'Record that more time was granted: the due date is revised in the same act',
      from: OPEN,
      reason: { to: 'grant more time' },
      fields: {
        by: DECIDED_BY,
        to: day('Until when, where that is another day than was asked for', { optional: true }),
        on: DECIDED_ON,
      },
      day: 'on',
      events: { 'MoreTimeGranted.v1': 'More time granted' },
      leadsTo: ['DueDateRevised.v1'],
    },
    RefuseMoreTime: {
      verb: 'refuse-more-time',
      summary: 'Record that more time was refused',
      from: OPEN,
      reason: { to: 'refuse more time' },
      fields: { by: DECIDED_BY, on: DECIDED_ON },
      day: 'on',
      events: { 'MoreTimeRefused.v1': 'More time refused' },
    },
    WithdrawMoreTime: {
      verb: 'withdraw-more-time',
      summary: 'Withdraw the request for more time',
      from: OPEN,
      events: { 'MoreTimeWithdrawn.v1': 'Request for more time withdrawn' },
    },
    ExpectLate: {
      verb: 'expect-late',
      summary: 'Say that it is likely to miss its date, before it has',
      from: OPEN,
      reason: { to: 'say that an action is likely to miss its date' },
      events: { 'ExpectedLate.v1': 'Said to be likely to miss its date' },
    },
    ExpectInTime: {
      verb: 'expect-in-time',
      summary: 'Say that it will meet its date after all',
      from: OPEN,
      reason: { to: 'say that an action will meet its date after all' },
      events: { 'ExpectedInTime.v1': 'Said to meet its date after all' },
    },
    ReportProgress: {
      verb: 'report-progress',
      summary: 'Assert how far it is: by a RAG, a percentage, a status in the authority’s own words, or a note',
      from: OPEN,
      fields: {
        rag: choice('The colour that is asserted', RAGS, { optional: true }),
        rule: text('The rule that the assertion follows', { max: 500, optional: true }),
        percent: percent('How much of it is done, from 0 to 100', { optional: true }),
        status: group(
          'The authority’s own word for where it stands',
          {
            words: text('The word, as the authority writes it', { max: 200 }),
            means: choice('Which of our statuses it means', ACTION_STATUSES, {
              hint: 'Left out where the authority’s words are mapped',
              optional: true,
            }),
          },
          { optional: true },
        ),
        note: text('What was done', { max: 4000, optional: true }),
      },
      events: { 'ProgressReported.v2': fromTo('Progress reported', 'rag') },
    },
    ClaimCompletion: {
      verb: 'claim-completion',
      summary: 'Claim that it is complete, with evidence',
      from: ['in progress'],
      cannot: 'be claimed as complete',
      fields: EVIDENCE_FIELDS,
      events: { 'CompletionClaimed.v2': 'Completion claimed' },
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
    CorrectAction: {
      verb: 'correct',
      summary: 'Correct a fact that its paper states',
      from: EVERY,
      cannot: 'be corrected',
      reason: { to: 'correct an action' },
      fields: correctionFields(ACTION_CORRECTIONS),
      events: { 'ActionCorrected.v1': withValue('Action corrected', 'field') },
    },
  },
} as const satisfies Lifecycle<ActionStatus, ActionEvent['type']>;
