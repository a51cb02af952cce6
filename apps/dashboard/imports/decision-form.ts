import type { NumberedDifference } from '#libs/asking/differences.js';
import type { Fault, Typed } from '../forms/sent.js';
import type { Page } from '../frame/pages.js';

const DECISIONS = [
  ['take', 'Take what the paper says', 'It becomes what the record says, from the paper’s own day. Say why.'],
  ['keep', 'Keep what the record says', 'The paper’s statement stays beside it. Say why.'],
  ['leave', 'Leave it undecided', 'For now: it can be decided later.'],
] as const;

const AS_DECIDED = { taken: 'take', kept: 'keep', left: 'leave' } as const;

/** The form by which a person decides about one difference, whether or not somebody has decided before. */
export const decisionForm = (
  { importId, no, field, decided }: NumberedDifference,
  { here }: Pick<Page, 'here'>,
  sent: { readonly typed: Typed; readonly faults: readonly Fault[] } | null,
) => {
  const wrong = (name: string) => sent?.faults.find((fault) => fault.field === name)?.message ?? null;
  const chosen = sent?.typed['decision'] ?? (decided === null ? null : AS_DECIDED[decided.decision]);
  return {
    action: { href: `/imports/${importId}/differences/${no}` },
    hidden: here.token ?? '',
    again: decided !== null,
    options: DECISIONS.map(([value, text, hint]) => ({ value, text, hint, checked: chosen === value })),
    error: wrong('decision'),
    reason: { typed: sent?.typed['reason'] ?? '', error: wrong('reason') },
    // Taking another due date revises it, which somebody approves.
    approver: field === 'due' ? { typed: sent?.typed['approver'] ?? '', error: wrong('approver') } : null,
  };
};
