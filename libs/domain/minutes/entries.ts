import type { EntryRoles } from '../shared/entry-role.js';
import type { MinutesEvent } from './events.js';

export const MINUTES_ENTRIES: EntryRoles<MinutesEvent['type']> = {
  'MinutesDrafted.v1': 'begins',
  'ResolutionMinuted.v1': 'fact',
  'TrackerRowMinuted.v1': 'fact',
  'MinutesCarriedOut.v2': 'fact',
  'MinutesPublished.v1': 'step',
  'MinutesCorrected.v1': 'fact',
  'TrackerRowCorrected.v1': 'fact',
  'MinutesAgreed.v1': 'step',
  'MinutesSigned.v1': 'step',
};
