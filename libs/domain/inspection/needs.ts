import { sameIn, type Needs } from '../shared/needs.js';

export const INSPECTION_NEEDS: Needs = {
  needed: { 'InspectionReportReceived.v1': { types: ['InspectionConcluded.v1', 'InspectionPublished.v1'] } },
  once: { 'PreviousInspectionLinked.v1': sameIn() },
};
