import type { EntryRoles } from '../shared/entry-role.js';
import type { JudgementEvent } from './events.js';

export const JUDGEMENT_ENTRIES: EntryRoles<JudgementEvent['type']> = {
  'JudgementRecorded.v2': 'begins',
  'JudgementChallenged.v1': 'step',
  'JudgementRevised.v1': 'step',
  'JudgementConfirmed.v1': 'step',
  'JudgementSuperseded.v1': 'step',
  'JudgementNotCarriedForward.v1': 'step',
  'JudgementWithdrawn.v1': 'step',
  'JudgementCorrected.v1': 'fact',
};
