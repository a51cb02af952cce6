import { sameIn, type Needs } from '../shared/needs.js';

export const ACTION_NEEDS: Needs = {
  needed: { 'DueDateRevised.v1': { types: ['DueDateSet.v1'] } },
  once: { 'DueDateSet.v1': sameIn() },
};
