import type { Needs } from '../shared/needs.js';

export const AUTHORITY_NEEDS: Needs = {
  needed: {},
  once: {},
  lasting: ['PostTakeOverBegun.v1', 'PostTakeOverCompleted.v1'],
};
