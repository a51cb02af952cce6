import type { Corrections } from '../shared/corrections/corrections.js';
import { INSPECTORATE_KINDS, KINDS } from './events.js';

/** What a paper states of a recommendation. It goes on being known by the addressee that was recorded first. */
export const RECOMMENDATION_CORRECTIONS = {
  facts: {
    text: { is: 'text', max: 20_000, quoted: true },
    kind: { is: 'choice', values: [...KINDS, ...INSPECTORATE_KINDS], optional: true },
    priority: { is: 'text', max: 100, optional: true },
    addressee: { is: 'text', max: 500, optional: true },
  },
  otherwise: {
    no: 'A recommendation is known by its report and its number: withdraw what began it, and record it anew.',
  },
} as const satisfies Corrections;
