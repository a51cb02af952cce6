import type { EntryRoles } from '../shared/entry-role.js';
import type { ServiceEvent } from './events.js';

export const SERVICE_ENTRIES: EntryRoles<ServiceEvent['type']> = {
  'ServiceOpened.v1': 'begins',
  'ServiceExtended.v1': 'step',
  'ServiceOwnerChanged.v1': 'step',
  'ServiceEnded.v1': 'step',
};
