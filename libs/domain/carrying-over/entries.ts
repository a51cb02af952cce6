import type { EntryRoles } from '../shared/entry-role.js';
import type { CarryingOverEvent } from './events.js';

/** What ends before the day from which it would be carried over stays where it was. */
export const CARRYING_OVER_ENTRIES: EntryRoles<CarryingOverEvent['type']> = { 'CarriedOver.v1': 'ahead' };
