import type { Corrections } from '../shared/corrections/corrections.js';

const KNOWN_BY =
  'An inspection is known by its inspectorate, its authority and its framework: withdraw what began it, and record it anew.';

/**
 * What papers state of an inspection. The day on which it started is one of these: the inspection goes on being known by
 * the day that was recorded first.
 */
export const INSPECTION_CORRECTIONS = {
  facts: {
    power: { is: 'text', max: 500, optional: true },
    announced: { is: 'day', optional: true, at: 'announcedOn' },
    started: { is: 'day', step: true, at: 'startedOn' },
    concluded: { is: 'day', step: true, at: 'concludedOn' },
    published: { is: 'day', step: true, at: 'publishedOn' },
    previous: { is: 'date', optional: true },
    leadInspector: { is: 'text', max: 200, optional: true },
  },
  otherwise: {
    received:
      'The day of receipt is put right by `record-receipt` with the right day and a reason: clocks count from it.',
    inspectorate: KNOWN_BY,
    authority: KNOWN_BY,
    framework: KNOWN_BY,
  },
} as const satisfies Corrections;
