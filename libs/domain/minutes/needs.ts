import { sameIn, type Needs } from '../shared/needs.js';

export const MINUTES_NEEDS: Needs = {
  needed: {
    'MinutesCorrected.v1': { types: ['ResolutionMinuted.v1'], by: 'no' },
    'TrackerRowCorrected.v1': { types: ['TrackerRowMinuted.v1'], by: 'no' },
  },
  once: { 'ResolutionMinuted.v1': sameIn('no'), 'TrackerRowMinuted.v1': sameIn('no') },
  lasting: ['MinutesCarriedOut.v2'],
};
