import type { EntryRoles } from '../shared/entry-role.js';
import type { AuthorityEvent } from './events.js';

/** A council resolves what it is called from a day after the meeting. */
export const AUTHORITY_ENTRIES: EntryRoles<AuthorityEvent['type']> = {
  'AuthorityEstablished.v1': 'begins',
  'AuthorityRenamed.v1': 'ahead',
  'AuthoritySucceeded.v1': 'step',
  'StatusWordsMapped.v1': 'fact',
  'PostTakeOverBegun.v1': 'fact',
  'PostTakeOverCompleted.v1': 'fact',
};
