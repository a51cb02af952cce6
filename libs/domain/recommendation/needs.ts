import { sameIn, type Needs } from '../shared/needs.js';

const byAddressee = sameIn('addressee');

export const RECOMMENDATION_NEEDS: Needs = {
  needed: {
    'ImplementationStarted.v1': {
      types: [
        'RecommendationAgreed.v2',
        'RecommendationAgreedAsAmended.v2',
        'RecommendationAnswered.v1',
        'RecommendationRespondedTo.v1',
        'ManagementResponded.v1',
      ],
    },
  },
  once: {
    'RecommendationAnswered.v1': byAddressee,
    'RecommendationReceived.v1': byAddressee,
    'ResponseRequired.v1': byAddressee,
    'RecommendationRespondedTo.v1': byAddressee,
    'ManagementResponded.v1': byAddressee,
  },
};
