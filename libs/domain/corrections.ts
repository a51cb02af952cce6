import { ACTION_CORRECTIONS } from './action/corrections.js';
import { ACTION_PLAN_CORRECTIONS } from './action-plan/corrections.js';
import { COMMITMENT_CORRECTIONS } from './commitment/corrections.js';
import { INSPECTION_CORRECTIONS } from './inspection/corrections.js';
import { JUDGEMENT_CORRECTIONS } from './judgement/corrections.js';
import type { ScopedKind } from './kinds.js';
import { lifecycleOf } from './moves.js';
import { RECOMMENDATION_CORRECTIONS } from './recommendation/corrections.js';
import { REPORT_CORRECTIONS } from './report/corrections.js';
import { correctableOf, type Corrections } from './shared/corrections/corrections.js';
import { memberAt } from './shared/corrections/member.js';

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

/** The command that corrects a thing of the kind. @throws Error for a kind without one */
export const correctingCommand = (kind: ScopedKind): string => {
  const found = Object.entries(lifecycleOf(kind).moves).find(([, { verb }]) => verb === 'correct');
  if (!found) throw new Error(`Nothing corrects a ${kind}.`);
  return found[0];
};

/** What a fact of a state says, in words; null where it says nothing. */
export const factInWords = (kind: ScopedKind, state: object, field: string): string | null => {
  const fact = correctableOf(CORRECTIONS[kind], field);
  const value = fact === null || fact.is === 'list' ? null : memberAt(state, fact.at ?? field);
  if (typeof value === 'object' && value !== null) return String((value as { readonly words?: unknown }).words);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};
