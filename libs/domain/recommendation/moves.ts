import { correctionFields } from '../shared/corrections/move.js';
import { RECOMMENDATION_CORRECTIONS } from './corrections.js';
import { EVIDENCE_FIELDS } from '../shared/moves/common-fields.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { choice, day, id, ids, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { KINDS, NOT_IMPLEMENTED, type RecommendationEvent } from './events.js';
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
const TO_IMPLEMENT = ['agreed', 'agreed as amended'] as const;
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

const EVERY = ['proposed', ...RESOLVED] as const;

export const RECOMMENDATION = {
  what: 'recommendation',
  members: {
    addressee: 'addressed to',
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
        no: text('Its number in the report', { max: 20 }),
        text: text('What it asks for', { max: 20_000 }),
        kind: choice('What the meeting is to do', KINDS, { optional: true }),
        addressee: text('Whom it is addressed to', { max: 500, optional: true }),
      },
      events: { 'RecommendationProposed.v2': 'Recommendation proposed' },
    },
    ResolveRecommendation: {
      verb: 'resolve',
      summary: 'Record what a meeting decided about it',
      from: BEFORE_A_MEETING,
      cannot: 'be resolved by a meeting',
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
      reason: { to: 'withdraw a recommendation' },
      events: { 'RecommendationWithdrawn.v2': 'Recommendation withdrawn' },
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
      from: [...BEFORE_A_MEETING, ...TO_IMPLEMENT, 'in progress', 'implementation claimed', 'verified'],
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
