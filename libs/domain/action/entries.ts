import type { EntryRoles } from '../shared/entry-role.js';
import type { ActionEvent } from './events.js';

export const ACTION_ENTRIES: EntryRoles<ActionEvent['type']> = {
  'ActionPlanned.v2': 'begins',
  'ActionAgreed.v1': 'step',
  'ActionStarted.v1': 'step',
  'ActionBlocked.v1': 'step',
  'ActionUnblocked.v1': 'step',
  'OwnerAssigned.v1': 'ahead',
  'DueDateSet.v1': 'fact',
  'DueDateRevised.v1': 'fact',
  'ProgressReported.v1': 'fact',
  'CompletionClaimed.v1': 'step',
  'CompletionVerified.v1': 'step',
  'CompletionNotVerified.v1': 'step',
  'ActionClosed.v1': 'step',
  'ActionReopened.v1': 'step',
  'ActionCancelled.v1': 'step',
  'ActionSuperseded.v1': 'step',
};
