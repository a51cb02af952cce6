import { sameIn, type Needs } from '../shared/needs.js';

export const REPORT_NEEDS: Needs = {
  needed: { 'DiscrepancyResolved.v1': { types: ['DiscrepancyRecorded.v1'], by: 'no' } },
  once: { 'DiscrepancyResolved.v1': sameIn('no'), 'DocumentAdded.v1': sameIn('document.sha256') },
};
