import { ACTION_PLANS } from './action-plans/action-plan.dto.js';
import { ACTIONS } from './actions/action.dto.js';
import { COMMITMENTS } from './commitments/commitment.dto.js';
import { IMPORTS } from './imports/import.dto.js';
import { INSPECTIONS } from './inspections/inspection.dto.js';
import { JUDGEMENTS } from './judgements/judgement.dto.js';
import { PASSED_EVENTS } from './passed-events/passed-event.dto.js';
import { RECOMMENDATIONS } from './recommendations/recommendation.dto.js';
import { REPORTS } from './reports/report.dto.js';
import type { Resource } from './resource.js';

/** Every kind of thing that can be read. */
export const RESOURCES: readonly Resource[] = [
  REPORTS,
  INSPECTIONS,
  JUDGEMENTS,
  RECOMMENDATIONS,
  ACTIONS,
  ACTION_PLANS,
  COMMITMENTS,
  IMPORTS,
  PASSED_EVENTS,
];
