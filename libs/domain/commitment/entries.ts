import type { EntryRoles } from '../shared/entry-role.js';
import type { CommitmentEvent } from './events.js';

export const COMMITMENT_ENTRIES: EntryRoles<CommitmentEvent['type']> = {
  'CommitmentMade.v2': 'begins',
  'CommitmentKept.v1': 'step',
  'CommitmentWithdrawn.v1': 'step',
};
