import type { Corrections } from '../shared/corrections/corrections.js';

const KNOWN_BY =
  'A commitment is known by its report, paragraph and number: withdraw what began it, and record it anew.';

/** What a paper states of a promise. */
export const COMMITMENT_CORRECTIONS = {
  facts: {
    text: { is: 'text', max: 10_000, quoted: true },
    to: { is: 'text', max: 500, optional: true },
    by: { is: 'day', optional: true },
  },
  otherwise: { paragraph: KNOWN_BY, number: KNOWN_BY },
} as const satisfies Corrections;
