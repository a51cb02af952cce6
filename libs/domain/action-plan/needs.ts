import { memberOf, sameIn, type Needs, type SaysTheSame } from '../shared/needs.js';
import type { Duty } from '../shared/duty.js';
import { isSameRecipient } from './duties/recipient.js';

/** However the recipient is called: by a name that a duty knows it by. */
const sameRecipient: SaysTheSame = (one, other, standing) => {
  const duties = standing.filter(({ type }) => type === 'DutyRecorded.v2').map(({ data }) => data as Duty);
  return isSameRecipient(duties, String(memberOf(one, 'recipient')), String(memberOf(other, 'recipient')));
};

export const ACTION_PLAN_NEEDS: Needs = {
  needed: {
    'ActionRemoved.v1': { types: ['ActionIncluded.v1'], by: 'actionId' },
    'PlanSubmitted.v1': { types: ['PlanApproved.v1'] },
    'PlanPublished.v1': { types: ['PlanSubmitted.v1'] },
  },
  once: { 'PlanSubmitted.v1': sameRecipient, 'DutyRecorded.v2': sameIn('clock', 'triggerDate') },
};
