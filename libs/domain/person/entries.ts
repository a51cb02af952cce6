import type { EntryRoles } from '../shared/entry-role.js';
import type { PersonEvent } from './events.js';

/** What may be done is a matter of when it was recorded: each is a step, in the order of recording. */
export const PERSON_ENTRIES: EntryRoles<PersonEvent['type']> = {
  'PersonJoined.v1': 'begins',
  'PersonRenamed.v1': 'step',
  'PersonLeft.v1': 'step',
  'PersonReturned.v1': 'step',
  'PersonsJoined.v1': 'step',
  'RoleGranted.v1': 'step',
  'RoleRevoked.v1': 'step',
};
