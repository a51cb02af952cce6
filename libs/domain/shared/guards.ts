import { formatDate } from '#libs/calendar/words.js';
import type { Act } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Evidence } from './evidence.js';
import { hasText } from './text/has-text.js';

/** The move is not in the lifecycle from here, or there is nothing to move. `wanted` reads after "cannot": "be verified". */
export const notFrom = ({ status: state }: { readonly status: string }, what: string, wanted: string): Refusal =>
  state === 'none'
    ? { code: 'not-found', message: `There is no such ${what} yet.`, state }
    : {
        code: 'forbidden-by-lifecycle',
        message: `This ${what} is ${state}; it cannot ${wanted}.`,
        state,
        rule: 'lifecycle',
      };

/** Steps that follow one another cannot do so backwards in time. `null`: nothing to hold it against, or in order. */
export const notBefore = (earlier: PlainDate | null, on: PlainDate, field = 'on'): Refusal | null =>
  earlier !== null && on < earlier
    ? invalid(field, `${formatDate(on)} is before ${formatDate(earlier)}, the day of the step before it.`)
    : null;

export const invalid = (field: string, message: string): Refusal => ({ code: 'invalid', field, message });

export const needsReason = ({ reason }: Pick<Act, 'reason'>): boolean => reason === null || !hasText(reason);

export const reasonRequired = (what: string): Refusal => ({
  code: 'reason-required',
  field: 'reason',
  message: `Say why: a reason is required to ${what}.`,
});

export const forbiddenToClaimant = (what: string): Refusal => ({
  code: 'forbidden-to-actor',
  message: `You claimed this ${what}; somebody else must verify it.`,
});

export const withoutEvidence = (evidence: readonly Evidence[]): Refusal | null =>
  evidence.length === 0 ? invalid('evidence', 'Name at least one piece of evidence.') : null;
