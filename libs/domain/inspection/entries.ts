import type { EntryRoles } from '../shared/entry-role.js';
import type { InspectionEvent } from './events.js';

export const INSPECTION_ENTRIES: EntryRoles<InspectionEvent['type']> = {
  'InspectionAnnounced.v2': 'begins',
  'InspectionStarted.v1': 'step',
  'InspectionConcluded.v1': 'step',
  'InspectionPublished.v1': 'step',
  'InspectionReportReceived.v1': 'once',
  'PreviousInspectionLinked.v1': 'fact',
  'InspectionCorrected.v1': 'fact',
};
