import type { Corrections } from '../shared/corrections/corrections.js';

const KNOWN_BY = 'A judgement is known by its inspection and its area: withdraw what began it, and record it anew.';

/** What papers state of a judgement: the grade as it was first given. Another grade after a challenge is a revision. */
export const JUDGEMENT_CORRECTIONS = {
  facts: {
    grade: { is: 'text', max: 100, at: 'firstGrade' },
    words: { is: 'text', max: 2000, optional: true },
  },
  otherwise: { code: KNOWN_BY, area: KNOWN_BY, framework: KNOWN_BY },
} as const satisfies Corrections;
