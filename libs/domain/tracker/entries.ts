import type { EntryRoles } from '../shared/entry-role.js';
import type { TrackerEvent } from './events.js';

export const TRACKER_ENTRIES: EntryRoles<TrackerEvent['type']> = {
  'TrackerBegun.v1': 'begins',
  'TrackerIntroduced.v1': 'fact',
  'TrackerCleared.v1': 'fact',
  'TrackerClearingExcepted.v1': 'fact',
  'TrackerPublished.v1': 'step',
  'TrackerTold.v1': 'fact',
};
