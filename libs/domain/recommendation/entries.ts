import type { EntryRoles } from '../shared/entry-role.js';
import type { RecommendationEvent } from './events.js';

/** A response is a fact of each addressee: the recommendation's status follows from them. */
export const RECOMMENDATION_ENTRIES: EntryRoles<RecommendationEvent['type']> = {
  'RecommendationProposed.v2': 'begins',
  'RecommendationMinuted.v1': 'begins',
  'RecommendationIssued.v1': 'begins',
  'RecommendationMade.v1': 'begins',
  'RecommendationAgreed.v2': 'step',
  'RecommendationAgreedAsAmended.v2': 'step',
  'RecommendationRejected.v2': 'step',
  'RecommendationDeferred.v2': 'step',
  'RecommendationReferred.v2': 'step',
  'RecommendationRecommendedOn.v1': 'step',
  'RecommendationNotReached.v1': 'step',
  'RecommendationDischarged.v1': 'step',
  'RecommendationWithdrawn.v2': 'step',
  'MinuteCorrected.v1': 'fact',
  'RecommendationAnswered.v1': 'fact',
  'RecommendationReceived.v1': 'fact',
  'ResponseRequired.v1': 'fact',
  'RecommendationRespondedTo.v1': 'fact',
  'ManagementResponded.v1': 'fact',
  'ImplementationStarted.v1': 'step',
  'ImplementationClaimed.v2': 'step',
  'ImplementationVerified.v1': 'step',
  'ImplementationNotVerified.v1': 'step',
  'RecommendationClosed.v1': 'step',
  'RecommendationReopened.v1': 'step',
  'RecommendationCorrected.v1': 'fact',
};
