import type { EntryRoles } from '../shared/entry-role.js';
import type { ImportEvent } from './events.js';

export const IMPORT_ENTRIES: EntryRoles<ImportEvent['type']> = {
  'ImportAccepted.v1': 'begins',
  'ImportAcceptedInParts.v1': 'begins',
  'ImportDraftPart.v1': 'step',
  'ImportProgressed.v2': 'step',
  'ImportCompleted.v2': 'step',
  'DifferenceTaken.v1': 'step',
  'DifferenceKept.v1': 'step',
  'DifferenceLeft.v1': 'step',
  'ImportWithdrawalBegun.v1': 'step',
  'ImportWithdrawalProgressed.v1': 'step',
  'ImportWithdrawn.v1': 'step',
};
