import type { EntryRoles } from '../shared/entry-role.js';
import type { BodyEvent } from './events.js';

/** An annual meeting in May says what bodies are called from a day after it. */
export const BODY_ENTRIES: EntryRoles<BodyEvent['type']> = {
  'BodyEstablished.v1': 'begins',
  'BodyRenamed.v1': 'ahead',
  'BodyParentChanged.v1': 'ahead',
  'BodyAuthoritiesChanged.v1': 'ahead',
  'BodyEnded.v1': 'step',
  'CarryingOverBegun.v1': 'fact',
  'CarryingOverCompleted.v1': 'fact',
};
