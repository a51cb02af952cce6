import type { EntryRoles } from '../shared/entry-role.js';
import type { MeetingEvent } from './events.js';

export const MEETING_ENTRIES: EntryRoles<MeetingEvent['type']> = {
  'MeetingScheduled.v1': 'begins',
  'MeetingHeld.v1': 'step',
  'MeetingAdjourned.v1': 'step',
  'MeetingPostponed.v1': 'step',
  'MeetingCancelled.v1': 'step',
  'MeetingInquorate.v1': 'step',
};
