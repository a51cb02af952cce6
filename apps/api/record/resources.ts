import type { RecordKind } from '#libs/domain/deciders.js';
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

/** Everything that people keep a record of. */
export const RECORDS: readonly Resource<RecordKind>[] = [
  REPORTS,
  INSPECTIONS,
  JUDGEMENTS,
  RECOMMENDATIONS,
  ACTIONS,
  ACTION_PLANS,
  COMMITMENTS,
];

/** Every kind of thing that can be read. */
export const RESOURCES: readonly Resource[] = [...RECORDS, IMPORTS, PASSED_EVENTS];
