import type { ActionPlanCommand } from '#libs/domain/action-plan/commands.js';
import type { ACTION_PLAN } from '#libs/domain/action-plan/moves.js';
import type { InspectionState } from '#libs/domain/inspection/state.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { actionPlanIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** The one plan that answers an inspection, and the report that tells of it. */
export const enterActionPlan = (
  { inspectionId, reportId, title }: Told<typeof ACTION_PLAN, 'StartPlan'>,
  { ids, linked }: Entering,
): Entry => {
  const inspection = linked.the<InspectionState>(inspectionId);
  const report = linked.the<ReportState>(reportId);
  const identity = actionPlanIdentity(
    ids,
    { kind: 'inspection', id: inspectionId, ref: inspection.ref },
    { kind: 'report', id: reportId, ref: report.ref },
  );
  const data = { inspectionId, reportId, title, ref: identity.ref, scope: report.scope };
  const command: ActionPlanCommand = { type: 'StartPlan', data };
  return { ...identity, command };
};
