import type { CommandOutcome } from '#libs/doing/outcome.js';
import { faultsOf } from '../forms/faults.js';
import type { Fault } from '../forms/sent.js';

type Refused = Extract<CommandOutcome, { ok: false }>['refusal'];

/** What is wrong, each with the field that it was told in, also where that is within a list. */
export const refusedAt = (refusal: Refused): readonly Fault[] => {
  const within = refusal.code === 'reason-required' && (refusal.field?.includes('.') || refusal.errors !== undefined);
  if (!within) return faultsOf(refusal);
  return refusal.errors ?? [{ field: refusal.field ?? null, message: refusal.message }];
};
