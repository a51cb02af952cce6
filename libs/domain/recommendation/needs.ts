import type { DomainEvent } from '#libs/kernel/event.js';
import { sameIn, type Needs } from '../shared/needs.js';
import type { Response } from './addressees.js';
import { letsItBegin } from './status-after.js';

const byAddressee = sameIn('addressee');

interface Told {
  readonly answer?: Response['answer'];
  readonly response?: Response['answer'];
}

/** What a meeting agreed, or an addressee that did not refuse it. */
const isConsent = ({ data }: DomainEvent): boolean => {
  const { answer, response = answer } = data as Told;
  return response === undefined || letsItBegin(response);
};

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
      which: isConsent,
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
