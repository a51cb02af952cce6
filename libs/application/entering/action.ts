import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { ACTION } from '#libs/domain/action/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { actionIdentity } from '../identity.js';
import { firstUnknown, isRefused, known, type Entering, type Entry } from './entry.js';

/** What somebody will do, known by its place in the report: a paragraph, if it has one, and a number. */
export const enterAction = async (
  told: Told<typeof ACTION, 'PlanAction'>,
  entering: Entering,
): Promise<Entry | Refusal> => {
  const { reportId, paragraph, number: bullet, objective, means, planId, answers } = told;
  const report = await known<ReportState>(entering, 'report', reportId, 'reportId');
  if (isRefused(report)) return report;
  const unknown = await firstUnknown(entering, [
    { kind: 'action-plan', id: planId, field: 'planId' },
    ...answers.map((id, n) => ({ kind: 'recommendation' as const, id, field: `answers.${n}` })),
  ]);
  if (unknown) return unknown;
  const { ref, scope, inspectionId } = report;
  const identity = actionIdentity(entering.ids, { kind: 'report', id: reportId, ref }, paragraph, bullet);
  const text = means === null ? objective : `${objective} ${means}`;
  const facts = { reportId, paragraph, bullet, objective, means, planId, answers };
  const data = { ...facts, ref: identity.ref, scope, text, inspectionId, source: null };
  const command: ActionCommand = { type: 'PlanAction', data };
  return { ...identity, command };
};
