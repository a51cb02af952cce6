import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { ACTION } from '#libs/domain/action/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { actionIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** What somebody will do, known by its place in the report: a paragraph, if it has one, and a number. */
export const enterAction = (told: Told<typeof ACTION, 'PlanAction'>, { ids, linked }: Entering): Entry => {
  const { reportId, paragraph, number: bullet, objective, means, planId, answers } = told;
  const { ref, scope, inspectionId } = linked.the<ReportState>(reportId);
  const identity = actionIdentity(ids, { kind: 'report', id: reportId, ref }, paragraph, bullet);
  const text = means === null ? objective : `${objective} ${means}`;
  const facts = { reportId, paragraph, bullet, objective, means, planId, answers };
  const data = { ...facts, ref: identity.ref, scope, text, inspectionId, source: null };
  const command: ActionCommand = { type: 'PlanAction', data };
  return { ...identity, command };
};
