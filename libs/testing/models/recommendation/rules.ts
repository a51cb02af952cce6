import type { PlainDate } from '#libs/kernel/event.js';
import type { Rules } from '../model.js';
import { BEGINS } from './begun.js';
import { correcting } from './correcting.js';
import { isReceivedInTime, statusOf } from './facts.js';
import { IMPLEMENTATION } from './implementing.js';
import { BEFORE_A_MEETING, IMPLEMENTING, MINUTE, RESOLVING } from './resolving.js';
import { RESPONDING } from './responding.js';

const ENDED = ['rejected', 'not agreed', 'withdrawn', 'discharged', 'closed'];
const ALWAYS = [
  ...[...BEFORE_A_MEETING, ...IMPLEMENTING, ...ENDED, 'issued', 'made'],
  ...['agreed', 'agreed as amended', 'answered', 'accepted', 'partly accepted', 'agreed in part'],
];

/** The rules of a recommendation, of whichever of the four origins. */
export const RECOMMENDATION_RULES: Rules = {
  begins: BEGINS,
  statusOf,
  dayIn: ({ type, data }) => {
    const { meeting, on } = data as { readonly meeting?: PlainDate; readonly on?: PlainDate };
    if (type === 'ResolveRecommendation') return meeting ?? null;
    return type in RESPONDING ? (on ?? null) : null;
  },
  steps: { ...RESOLVING, ...IMPLEMENTATION },
  facts: { ...MINUTE, ...RESPONDING, ...correcting(ALWAYS) },
  ahead: [],
  ended: ENDED,
  needs: { started: { of: ['agreed', 'consented'] } },
  holds: isReceivedInTime,
  once: [['received'], ['notice'], ['consented', 'declined']],
};
