import { sameIn, type Needs } from '../shared/needs.js';

export const REPORT_NEEDS: Needs = {
  needed: { 'DiscrepancyResolved.v2': { types: ['DiscrepancyRecorded.v2'], by: 'no' } },
  once: { 'DiscrepancyResolved.v2': sameIn('no'), 'DocumentAdded.v1': sameIn('document.sha256') },
};
