import type { Needs } from '../shared/needs.js';

export const ACTION_NEEDS: Needs = {
  needed: { 'DueDateRevised.v1': { type: 'DueDateSet.v1' } },
  once: { 'DueDateSet.v1': {} },
};
