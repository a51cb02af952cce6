import { EVIDENCE_FIELDS } from '../shared/moves/common-fields.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { choice, day, id, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { KINDS, NOT_IMPLEMENTED, type RecommendationEvent } from './events.js';
import type { RecommendationStatus } from './state.js';

export const OUTCOMES = ['agreed', 'agreed as amended', 'rejected', 'deferred', 'referred'] as const;

const BEFORE_A_MEETING = ['proposed', 'deferred'] as const;
const TO_IMPLEMENT = ['agreed', 'agreed as amended'] as const;

export const RECOMMENDATION = {
  what: 'recommendation',
  members: {
    addressee: 'addressed to',
    claimedBy: 'claimed by',
    closedAs: 'closed as',
    referredTo: 'referred to',
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
      reason: { to: 'record it as {outcome}', where: { field: 'outcome', is: ['rejected', 'deferred'] } },
      fields: {
        outcome: choice('What the meeting decided', OUTCOMES),
        meeting: day('The meeting'),
        minute: text('The words of the minute', { max: 20_000, optional: true }),
        amendedText: text('With "agreed as amended": the text as amended', { max: 20_000, optional: true }),
        referredTo: text('With "referred": to whom', { max: 500, optional: true }),
      },
      day: 'meeting',
      events: {
        'RecommendationAgreed.v1': 'Recommendation agreed',
        'RecommendationAgreedAsAmended.v1': 'Recommendation agreed as amended',
        'RecommendationRejected.v1': 'Recommendation rejected',
        'RecommendationDeferred.v1': 'Recommendation deferred',
        'RecommendationReferred.v1': fromTo('Recommendation referred', 'referredTo'),
        'RecommendationDischarged.v1': 'Recommendation discharged: it asked the meeting to note, and the meeting did',
      },
    },
    WithdrawRecommendation: {
      verb: 'withdraw',
      summary: 'Withdraw it before a meeting has decided',
      from: BEFORE_A_MEETING,
      cannot: 'be withdrawn',
      reason: { to: 'withdraw a recommendation' },
      events: { 'RecommendationWithdrawn.v1': 'Recommendation withdrawn' },
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
      from: [...BEFORE_A_MEETING, ...TO_IMPLEMENT, 'referred', 'in progress', 'implementation claimed', 'verified'],
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
  },
} as const satisfies Lifecycle<RecommendationStatus, RecommendationEvent['type']>;
