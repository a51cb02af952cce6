import type { Asking, Outcome, Rule } from '../model.js';
import { isSaid, reasoned, says, told } from '../said.js';
import { recommendation } from './facts.js';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  committee: ['note', 'approve', 'request', 'refer'],
  inspectorate: ['recommendation', 'area for improvement', 'area for priority action'],
};

/** What its own paper can say of it: each origin says other things. */
const correct = (asking: Asking): Outcome => {
  const { field, to } = told<{ readonly field: string; readonly to: string | null }>(asking);
  const now = recommendation(asking.then);
  const is = asking.then[field];
  if (field === 'no') return 'refused';
  if (is === to) return [];
  if (field === 'text' && !isSaid(to)) return 'refused';
  if (field === 'addressee' && now.origin !== 'committee') return 'refused';
  if (field === 'priority' && now.origin !== 'auditor') return 'refused';
  if (field === 'kind' && to !== null && !(KINDS[now.origin] ?? []).includes(to)) return 'refused';
  if (to !== null && !isSaid(to)) return 'refused';
  return reasoned(asking) ? [says('corrected', { [field]: to })] : 'refused';
};

export const correcting = (from: readonly string[]): Readonly<Record<string, Rule>> => ({
  CorrectRecommendation: { from, rule: correct },
});
