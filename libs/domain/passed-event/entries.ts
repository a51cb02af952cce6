import type { EntryRoles } from '../shared/entry-role.js';
import type { PassedEventEvent } from './events.js';

export const PASSED_EVENT_ENTRIES: EntryRoles<PassedEventEvent['type']> = {
  'EventPassRequested.v1': 'begins',
  'EventPassConfirmed.v1': 'step',
  'EventPassed.v1': 'begins',
};
