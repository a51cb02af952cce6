import type { Needs } from '../shared/needs.js';

export const BODY_NEEDS: Needs = {
  needed: {},
  once: {},
  lasting: ['CarryingOverBegun.v1', 'CarryingOverCompleted.v1'],
};
