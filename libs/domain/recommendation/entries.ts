import type { EntryRoles } from '../shared/entry-role.js';
import type { RecommendationEvent } from './events.js';

export const RECOMMENDATION_ENTRIES: EntryRoles<RecommendationEvent['type']> = {
  'RecommendationProposed.v2': 'begins',
  'RecommendationAgreed.v1': 'step',
  'RecommendationAgreedAsAmended.v1': 'step',
  'RecommendationRejected.v1': 'step',
  'RecommendationDeferred.v1': 'step',
  'RecommendationReferred.v1': 'step',
  'RecommendationDischarged.v1': 'step',
  'RecommendationWithdrawn.v1': 'step',
  'ImplementationStarted.v1': 'step',
  'ImplementationClaimed.v1': 'step',
  'ImplementationVerified.v1': 'step',
  'ImplementationNotVerified.v1': 'step',
  'RecommendationClosed.v1': 'step',
  'RecommendationReopened.v1': 'step',
};
