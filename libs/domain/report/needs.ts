import type { Needs } from '../shared/needs.js';

export const REPORT_NEEDS: Needs = {
  needed: { 'DiscrepancyResolved.v1': { type: 'DiscrepancyRecorded.v1', by: 'no' } },
  once: { 'DiscrepancyResolved.v1': { by: 'no' }, 'DocumentAdded.v1': { by: 'document.sha256' } },
};
