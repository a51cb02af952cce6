import { correctionFields } from '../shared/corrections/move.js';
import { RECOMMENDATION_CORRECTIONS } from './corrections.js';
import { EVIDENCE_FIELDS, ON_FIELD } from '../shared/moves/common-fields.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { choice, day, id, ids, list, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import {
  ANSWERS,
  AUDITORS,
  CAPACITIES,
  INSPECTORATE_KINDS,
  KINDS,
  MANAGEMENT_RESPONSES,
  NOT_IMPLEMENTED,
  RESPONSES,
  type RecommendationEvent,
} from './events.js';
import type { RecommendationStatus } from './state.js';

export const OUTCOMES = [
  'agreed',
  'agreed as amended',
  'rejected',
  'deferred',
  'referred',
  'recommended on',
  'not reached',
  'withdrawn',
] as const;

/** The outcomes that need a reason. */
export const WITH_REASON = [
  'rejected',
  'deferred',
  'withdrawn',
] as const satisfies readonly (typeof OUTCOMES)[number][];

/** What a meeting decided, without which meeting it was: what the minutes of a meeting tell of each. */
export const DECISION_FIELDS = {
  outcome: choice('What the meeting decided', OUTCOMES),
  amendedText: text('With "agreed as amended": the text as amended', { max: 20_000, optional: true }),
  referredTo: text('With "referred" or "recommended on": to whom', { max: 500, optional: true }),
  referredToBody: id('With "referred" or "recommended on": the body, where the record has it', 'body', {
    optional: true,
  }),
};

const BEFORE_A_MEETING = ['proposed', 'deferred', 'not reached', 'referred', 'recommended on'] as const;
const TO_IMPLEMENT = [
  'agreed',
  'agreed as amended',
  'answered',
  'accepted',
  'partly accepted',
  'agreed in part',
] as const;
const IMPLEMENTING = ['in progress', 'implementation claimed', 'verified'] as const;
/** After a meeting has said something of it. */
const RESOLVED = [
  'agreed',
  'agreed as amended',
  'rejected',
  'deferred',
  'referred',
  'recommended on',
  'not reached',
  'withdrawn',
  'discharged',
  'in progress',
  'implementation claimed',
  'verified',
  'closed',
] as const;

const EVERY = [
  'proposed',
  ...RESOLVED,
  'issued',
  'made',
  'answered',
  'accepted',
  'partly accepted',
  'agreed in part',
  'not agreed',
] as const;

const OF_COMMITTEE = {
  member: 'origin',
  is: 'committee',
  otherwise: 'was put before no meeting to resolve: its addressees respond to it',
} as const;
const OF_INSPECTORATE = {
  member: 'origin',
  is: 'inspectorate',
  otherwise: 'is no inspectorate’s: only that is answered by actions or by a reason for none',
} as const;
const OF_SCRUTINY = {
  member: 'origin',
  is: 'scrutiny',
  otherwise: 'is not scrutiny’s: only that is received, and accepted or rejected, by its addressees',
} as const;
const OF_AUDITOR = {
  member: 'origin',
  is: 'auditor',
  otherwise: 'is no auditor’s: only that is given a management response',
} as const;

const ADDRESSEE = text('Which addressee, where it is addressed to several', { max: 500, optional: true });
const NO = text('Its number in the report', { max: 20 });
const TEXT = text('What it asks for', { max: 20_000 });
const ABOUT = {
  inspectionId: id('The inspection or audit that it came of, unless a report alone tells of it', 'inspection', {
    optional: true,
  }),
  reportId: id('The report that tells of it', 'report', { optional: true }),
};
const ADDRESSEES = list('Whom it is addressed to: each responds for itself', {
  fields: {
    name: text('A body or a post', { max: 500 }),
    capacity: choice('Whether it is the authority’s executive; of scrutiny’s it must be said', CAPACITIES, {
      optional: true,
    }),
  },
  max: 20,
});

export const RECOMMENDATION = {
  what: 'recommendation',
  members: {
    addressee: 'addressed to',
    'addressees.capacity': 'in what capacity',
    'addressees.noticeOn': 'notice to respond given',
    'addressees.receivedOn': 'received',
    'addressees.response.answer': 'response',
    'addressees.response.on': 'responded',
    'addressees.response.riskAcceptedBy': 'risk accepted by',
    'agreedBy.body': 'agreed by the body',
    auditor: 'recommended by',
    claimedBy: 'claimed by',
    closedAs: 'closed as',
    asOneWith: 'resolved as one with',
    minutesId: 'minutes',
    recommendedTo: 'recommended to',
    referredTo: 'referred to',
    'resolution.asOneWith': 'resolved as one with',
    'resolution.body': 'resolved by the body',
    'resolution.meeting': 'resolution’s meeting',
    'resolution.minute': 'minute',
    'resolution.minutesId': 'resolved in the minutes',
    'resolution.number': 'minute number',
    sentTo: 'sent on to',
    'sentTo.to': 'sent on to',
    supersededBy: 'superseded by',
    verifiedBy: 'verified by',
  },
  moves: {
    ProposeRecommendation: {
      verb: 'propose',
      summary: 'Propose a recommendation to a meeting',
      from: ['none'],
      cannot: 'be proposed again',
      fields: {
        reportId: id('The report that proposes it', 'report'),
        no: NO,
        text: TEXT,
        kind: choice('What the meeting is to do', KINDS, { optional: true }),
        addressee: text('Whom it is addressed to', { max: 500, optional: true }),
      },
      events: { 'RecommendationProposed.v2': 'Recommendation proposed' },
    },
    IssueRecommendation: {
      verb: 'issue',
      summary: 'Record what an inspectorate recommends',
      from: ['none'],
      cannot: 'be issued again',
      fields: {
        ...ABOUT,
        no: NO,
        text: TEXT,
        kind: choice('What the inspectorate calls it', INSPECTORATE_KINDS, { optional: true }),
        addressees: ADDRESSEES,
      },
      events: { 'RecommendationIssued.v1': 'Recommendation issued' },
    },
    IssueByAuditor: {
      verb: 'issue-by-auditor',
      summary: 'Record what an auditor, an ombudsman or a peer review recommends',
      from: ['none'],
      cannot: 'be issued again',
      fields: {
        ...ABOUT,
        auditor: choice('Who recommends it', AUDITORS),
        no: NO,
        text: TEXT,
        priority: text('Its priority', { hint: '`high`, `medium`, `low`, or the authority’s own words', max: 100 }),
        addressees: ADDRESSEES,
      },
      leadsTo: ['RecommendationIssued.v1'],
    },
    MakeRecommendation: {
      verb: 'make',
      summary: 'Record what an overview and scrutiny committee recommends',
      from: ['none'],
      cannot: 'be made again',
      fields: {
        reportId: id('The report that makes it', 'report'),
        no: NO,
        text: TEXT,
        addressees: ADDRESSEES,
        agreedOn: day('Of a task and finish group’s: the meeting at which its parent agreed it', { optional: true }),
      },
      events: { 'RecommendationMade.v1': 'Recommendation made' },
    },
    ResolveRecommendation: {
      verb: 'resolve',
      summary: 'Record what a meeting decided about it',
      from: BEFORE_A_MEETING,
      cannot: 'be resolved by a meeting',
      only: OF_COMMITTEE,
      reason: { to: 'record it as {outcome}', where: { field: 'outcome', is: WITH_REASON } },
      fields: {
        ...DECISION_FIELDS,
        meeting: day('The meeting'),
        number: text('The number of the minute', { max: 50, optional: true }),
        minute: text('The words of the minute', { max: 20_000, optional: true }),
        body: id('The body whose meeting it was, where an earlier meeting had sent it on', 'body', { optional: true }),
        asOneWith: ids('Others that the same resolution resolved', 'recommendation', { max: 100, optional: true }),
        minutesId: id('The minutes that hold it', 'minutes', { optional: true }),
      },
      day: 'meeting',
      events: {
        'RecommendationAgreed.v2': 'Recommendation agreed',
        'RecommendationAgreedAsAmended.v2': 'Recommendation agreed as amended',
        'RecommendationRejected.v2': 'Recommendation rejected',
        'RecommendationDeferred.v2': 'Recommendation deferred',
        'RecommendationReferred.v2': fromTo('Recommendation referred', 'referredTo'),
        'RecommendationRecommendedOn.v1': withValue('Recommendation recommended on', 'recommendedTo'),
        'RecommendationNotReached.v1': 'Recommendation not reached by the meeting',
        'RecommendationDischarged.v1': 'Recommendation discharged: it asked the meeting to note, and the meeting did',
      },
      leadsTo: ['RecommendationWithdrawn.v2'],
    },
    MinuteRecommendation: {
      verb: 'minute',
      summary: 'Record what a meeting resolved and no paper had proposed',
      from: ['none'],
      cannot: 'be minuted again',
      who: 'a process',
      events: { 'RecommendationMinuted.v1': 'Resolution minuted that no paper had proposed' },
    },
    CorrectMinute: {
      verb: 'correct-minute',
      summary: 'Correct how its minute reads',
      from: RESOLVED,
      who: 'a process',
      events: { 'MinuteCorrected.v1': 'Minute corrected' },
    },
    WithdrawRecommendation: {
      verb: 'withdraw',
      summary: 'Withdraw it before a meeting has decided',
      from: BEFORE_A_MEETING,
      cannot: 'be withdrawn',
      only: OF_COMMITTEE,
      reason: { to: 'withdraw a recommendation' },
      events: { 'RecommendationWithdrawn.v2': 'Recommendation withdrawn' },
    },
    AnswerRecommendation: {
      verb: 'answer',
      summary:
        'Record that an addressee answered an inspectorate, by actions that it proposes or by why it proposes none',
      from: ['issued', 'answered', ...IMPLEMENTING],
      cannot: 'be answered',
      only: OF_INSPECTORATE,
      reason: { to: 'record that no action is proposed', where: { field: 'answer', is: ['no action proposed'] } },
      fields: { addressee: ADDRESSEE, answer: choice('What it answered', ANSWERS), ...ON_FIELD },
      day: 'on',
      events: { 'RecommendationAnswered.v1': 'Recommendation answered' },
    },
    ReceiveRecommendation: {
      verb: 'receive',
      summary: 'Record when an addressee received it: the law’s time to respond counts from it, or from a later notice',
      from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
      cannot: 'be received',
      only: OF_SCRUTINY,
      fields: { addressee: ADDRESSEE, ...ON_FIELD },
      day: 'on',
      events: { 'RecommendationReceived.v1': 'Recommendation received by its addressee' },
    },
    RequireResponse: {
      verb: 'require-response',
      summary: 'Record the committee’s written notice that asks an addressee to respond',
      from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
      cannot: 'have a response required',
      only: OF_SCRUTINY,
      fields: { addressee: ADDRESSEE, ...ON_FIELD },
      day: 'on',
      events: { 'ResponseRequired.v1': 'Response required by the committee’s notice' },
    },
    RespondToRecommendation: {
      verb: 'respond',
      summary: 'Record what an addressee responded to scrutiny',
      from: ['made', 'accepted', 'partly accepted', ...IMPLEMENTING],
      cannot: 'be responded to',
      only: OF_SCRUTINY,
      reason: { to: 'record it as {response}', where: { field: 'response', is: ['partly accepted', 'rejected'] } },
      fields: { addressee: ADDRESSEE, response: choice('What it responded', RESPONSES), ...ON_FIELD },
      day: 'on',
      events: { 'RecommendationRespondedTo.v1': 'Recommendation responded to' },
    },
    RecordManagementResponse: {
      verb: 'management-response',
      summary: 'Record the management’s response to an auditor',
      from: ['issued', 'agreed', 'agreed in part', ...IMPLEMENTING],
      cannot: 'be given a management response',
      only: OF_AUDITOR,
      reason: { to: 'record it as {response}', where: { field: 'response', is: ['agreed in part', 'not agreed'] } },
      fields: {
        addressee: ADDRESSEE,
        response: choice('What the management responded', MANAGEMENT_RESPONSES),
        riskAcceptedBy: text('With "not agreed": who accepts the risk', { max: 500, optional: true }),
        ...ON_FIELD,
      },
      day: 'on',
      events: { 'ManagementResponded.v1': 'Management responded' },
    },
    StartImplementation: {
      verb: 'start',
      summary: 'Start to implement it',
      from: TO_IMPLEMENT,
      cannot: 'be started',
      events: { 'ImplementationStarted.v1': 'Implementation started' },
    },
    ClaimImplementation: {
      verb: 'claim',
      summary: 'Claim that it is implemented, with evidence',
      from: ['in progress'],
      cannot: 'be claimed as implemented',
      fields: EVIDENCE_FIELDS,
      events: { 'ImplementationClaimed.v1': 'Implementation claimed' },
    },
    VerifyImplementation: {
      verb: 'verify',
      summary: 'Verify the claim; whoever claimed cannot',
      from: ['implementation claimed'],
      cannot: 'be verified',
      who: { notWhoClaimed: 'implementation' },
      events: { 'ImplementationVerified.v1': 'Implementation verified' },
    },
    FailImplementation: {
      verb: 'fail-verification',
      summary: 'Refuse the claim; whoever claimed cannot',
      from: ['implementation claimed'],
      cannot: 'fail verification',
      who: { notWhoClaimed: 'implementation' },
      reason: { to: 'refuse a claim' },
      events: { 'ImplementationNotVerified.v1': 'Implementation not verified' },
    },
    CloseRecommendation: {
      verb: 'close',
      summary: 'Close it as implemented',
      from: ['verified'],
      cannot: 'be closed as implemented',
      events: { 'RecommendationClosed.v1': withValue('Recommendation closed', 'closedAs') },
    },
    CloseUnimplemented: {
      verb: 'close-unimplemented',
      summary: 'Close it as not implemented, superseded or no longer applicable',
      from: [...BEFORE_A_MEETING, 'issued', 'made', ...TO_IMPLEMENT, ...IMPLEMENTING],
      cannot: 'be closed',
      reason: { to: 'close a recommendation as {as}' },
      fields: {
        as: choice('How it ended', NOT_IMPLEMENTED),
        supersededBy: text('With "superseded": by what', { max: 500, optional: true }),
      },
      leadsTo: ['RecommendationClosed.v1'],
    },
    ReopenRecommendation: {
      verb: 'reopen',
      summary: 'Open it again',
      from: ['verified', 'closed'],
      cannot: 'be reopened',
      reason: { to: 'reopen a recommendation' },
      events: { 'RecommendationReopened.v1': 'Recommendation reopened' },
    },
    CorrectRecommendation: {
      verb: 'correct',
      summary: 'Correct a fact that its paper states',
      from: EVERY,
      cannot: 'be corrected',
      reason: { to: 'correct a recommendation' },
      fields: correctionFields(RECOMMENDATION_CORRECTIONS),
      events: { 'RecommendationCorrected.v1': withValue('Recommendation corrected', 'field') },
    },
  },
} as const satisfies Lifecycle<RecommendationStatus, RecommendationEvent['type']>;
