import type { EntryRoles } from '../shared/entry-role.js';
import type { EvidenceEvent } from './events.js';

export const EVIDENCE_ENTRIES: EntryRoles<EvidenceEvent['type']> = {
  'EvidenceReceived.v1': 'begins',
  'EvidenceSuperseded.v1': 'step',
  'EvidenceWithdrawn.v1': 'step',
};
