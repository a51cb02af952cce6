import { CORRECTIONS } from './correctable.js';
import type { ScopedKind } from './kinds.js';
import { lifecycleOf } from './moves.js';
import { correctableOf } from './shared/corrections/corrections.js';
import { memberAt } from './shared/corrections/member.js';

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
