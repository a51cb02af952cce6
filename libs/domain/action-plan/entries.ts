import type { EntryRoles } from '../shared/entry-role.js';
import type { ActionPlanEvent } from './events.js';

/** To be submitted is a fact for each recipient: the plan's status follows from them. */
export const ACTION_PLAN_ENTRIES: EntryRoles<ActionPlanEvent['type']> = {
  'PlanStarted.v2': 'begins',
  'DutyRecorded.v2': 'fact',
  'ActionIncluded.v1': 'fact',
  'ActionRemoved.v1': 'fact',
  'PlanDraftIssued.v1': 'step',
  'PlanReturnedToCabinet.v1': 'step',
  'PlanApproved.v1': 'step',
  'PlanSubmitted.v1': 'fact',
  'PlanPublished.v1': 'step',
};
