import { ACTION_CORRECTIONS } from './action/corrections.js';
import { ACTION_PLAN_CORRECTIONS } from './action-plan/corrections.js';
import { COMMITMENT_CORRECTIONS } from './commitment/corrections.js';
import { INSPECTION_CORRECTIONS } from './inspection/corrections.js';
import { JUDGEMENT_CORRECTIONS } from './judgement/corrections.js';
import type { ScopedKind } from './kinds.js';
import { RECOMMENDATION_CORRECTIONS } from './recommendation/corrections.js';
import { REPORT_CORRECTIONS } from './report/corrections.js';
import type { Corrections } from './shared/corrections/corrections.js';

/** What papers state of each kind of thing, and how it is put right. */
export const CORRECTIONS: Readonly<Record<ScopedKind, Corrections>> = {
  report: REPORT_CORRECTIONS,
  inspection: INSPECTION_CORRECTIONS,
  judgement: JUDGEMENT_CORRECTIONS,
  recommendation: RECOMMENDATION_CORRECTIONS,
  action: ACTION_CORRECTIONS,
  'action-plan': ACTION_PLAN_CORRECTIONS,
  commitment: COMMITMENT_CORRECTIONS,
};
