import type { EntryRoles } from '../shared/entry-role.js';
import type { ReportEvent } from './events.js';

export const REPORT_ENTRIES: EntryRoles<ReportEvent['type']> = {
  'ReportReceived.v2': 'begins',
  'ReportContinued.v1': 'fact',
  'ReportSentToConstitutionalTeam.v1': 'step',
  'ReportPublished.v1': 'step',
  'ReportConsidered.v1': 'step',
  'ReportCorrected.v1': 'fact',
  'ConsultationRecorded.v1': 'fact',
  'DiscrepancyRecorded.v1': 'fact',
  'DiscrepancyResolved.v1': 'fact',
  'DocumentAdded.v1': 'fact',
};
