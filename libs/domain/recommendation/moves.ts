import { correctionFields } from '../shared/corrections/move.js';
import { withValue } from '../shared/moves/event-words.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { RECOMMENDATION_CORRECTIONS } from './corrections.js';
import type { RecommendationEvent } from './events.js';
import { BEGINNINGS } from './moves/beginnings.js';
import { IMPLEMENTATION } from './moves/implementation.js';
import { OF_MEETINGS } from './moves/of-meetings.js';
import { EVERY } from './moves/phases.js';
import { RESPONDING } from './moves/responses.js';
import type { RecommendationStatus } from './status.js';

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
    'evidence.id': 'recorded as',
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
    ...BEGINNINGS,
    ...OF_MEETINGS,
    ...RESPONDING,
    ...IMPLEMENTATION,
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
