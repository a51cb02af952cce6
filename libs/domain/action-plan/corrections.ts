import type { Corrections } from '../shared/corrections/corrections.js';

/** What papers state of a plan, beside its statutory clocks. */
export const ACTION_PLAN_CORRECTIONS = {
  facts: { title: { is: 'text', max: 500 } },
  otherwise: {
    duties: 'A statutory clock is put right by `record-duty` with `insteadOf`: its days are counted anew.',
    inspection: 'A plan is known by its inspection: withdraw what began it, and start the other.',
  },
} as const satisfies Corrections;
