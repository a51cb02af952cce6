import type { Corrections } from '../shared/corrections/corrections.js';

const KNOWN_BY = 'An action is known by its report, paragraph and number: withdraw what began it, and record it anew.';

/** What a paper states of an action, beside what moves of its own change. */
export const ACTION_CORRECTIONS = {
  facts: {
    text: { is: 'text', max: 20_000, quoted: true },
    objective: { is: 'text', max: 10_000 },
    means: { is: 'text', max: 10_000, optional: true },
  },
  otherwise: {
    due: 'A due date is put right by `set-due-date` or `revise-due-date` with `insteadOf`, or revised by `revise-due-date`.',
    owner: 'An owner is changed by `assign-owner`, with `insteadOf` where the entry was a mistake.',
    rag: 'What was asserted is put right by `report-progress` with `insteadOf`.',
    paragraph: KNOWN_BY,
    number: KNOWN_BY,
  },
} as const satisfies Corrections;
