import type { EntryRoles } from '../shared/entry-role.js';
import type { PassedEventEvent } from './events.js';

export const PASSED_EVENT_ENTRIES: EntryRoles<PassedEventEvent['type']> = { 'EventPassed.v1': 'begins' };
