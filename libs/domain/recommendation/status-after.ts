import type { AddressedTo, Response } from './addressees.js';
import type { RecommendationStatus } from './status.js';

/** Where responses still decide how it stands. */
const UNTIL_BEGUN: readonly RecommendationStatus[] = [
  'issued',
  'made',
  'answered',
  'accepted',
  'partly accepted',
  'rejected',
  'agreed',
  'agreed in part',
  'not agreed',
];

const LEADS_TO: Readonly<Record<Response['answer'], RecommendationStatus>> = {
  'actions proposed': 'answered',
  'no action proposed': 'answered',
  accepted: 'accepted',
  'partly accepted': 'partly accepted',
  rejected: 'rejected',
  agreed: 'agreed',
  'agreed in part': 'agreed in part',
  'not agreed': 'not agreed',
};

/** What can be implemented, the fullest first. */
const TO_IMPLEMENT: readonly RecommendationStatus[] = [
  'answered',
  'accepted',
  'agreed',
  'partly accepted',
  'agreed in part',
];

/** Whether it can be implemented by that response alone. */
export const letsItBegin = (answer: Response['answer']): boolean => TO_IMPLEMENT.includes(LEADS_TO[answer]);

/**
 * How it stands by what its addressees responded: it goes on with the fullest response, whoever has not responded yet, and
 * is refused when all have refused it. Once its implementation has begun no response moves it.
 */
export const statusAfter = (status: RecommendationStatus, addressees: readonly AddressedTo[]): RecommendationStatus => {
  if (!UNTIL_BEGUN.includes(status)) return status;
  const responses = addressees.flatMap(({ response }) => (response === null ? [] : [LEADS_TO[response.answer]]));
  const best = TO_IMPLEMENT.find((each) => responses.includes(each));
  const refused = responses.length === addressees.length ? responses[0] : undefined;
  return best ?? refused ?? status;
};
