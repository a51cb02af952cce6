import type { CommandOutcome } from '#libs/doing/outcome.js';
import { faultsOf } from '../forms/faults.js';
import type { Fault } from '../forms/sent.js';

/**
 * What is wrong with what was told for all of them: a reason that one of them needs, and a value that none of them takes.
 * What only some of them refuse is told of each.
 */
export const faultsOfAll = (outcomes: readonly CommandOutcome[]): readonly Fault[] => {
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
  const unreasoned = refusals.find(({ code }) => code === 'reason-required');
  if (unreasoned !== undefined) return faultsOf(unreasoned);
  const ofValues = refusals.filter(({ code }) => code === 'invalid').flatMap(faultsOf);
  const messages = new Set(ofValues.map(({ field, message }) => `${field} ${message}`));
  return ofValues.length === outcomes.length && messages.size === 1 ? ofValues.slice(0, 1) : [];
};
