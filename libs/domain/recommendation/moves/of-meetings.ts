import { fromTo, withValue } from '../../shared/moves/event-words.js';
import { choice, day, id, ids, text } from '../../shared/moves/field.js';
import { OF_COMMITTEE } from '../of-origin.js';
import { BEFORE_A_MEETING, RESOLVED } from './phases.js';

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

/** What meetings and their minutes make of what was proposed to them. */
export const OF_MEETINGS = {
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
} as const;
