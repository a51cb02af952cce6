import type { Needs } from '../shared/needs.js';

export const ACTION_PLAN_NEEDS: Needs = {
  needed: {
    'ActionRemoved.v1': { type: 'ActionIncluded.v1', by: 'actionId' },
    'PlanPublished.v1': { type: 'PlanSubmitted.v1' },
  },
  once: { 'PlanSubmitted.v1': { by: 'recipient' } },
};
