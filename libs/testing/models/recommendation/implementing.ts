import type { Asking, Facts, Outcome, Rule } from '../model.js';
import { isSaid, reasoned, says, told } from '../said.js';
import { recommendation } from './facts.js';
import { BEFORE_A_MEETING, IMPLEMENTING } from './resolving.js';

const TO_IMPLEMENT = ['agreed', 'agreed as amended', 'answered', 'accepted', 'partly accepted', 'agreed in part'];

const UNCLAIMED = { claimedBy: null, verifiedBy: null, closedAs: null, supersededBy: null };

const to = (step: string, from: readonly string[], needsReason = false, more: Facts = {}): Rule => ({
  from,
  rule: (asking) => (needsReason && !reasoned(asking) ? 'refused' : [says(step, { step, ...more })]),
});

/** Who verifies, or refuses, is never who claimed. */
const byAnother = (rule: (asking: Asking) => Outcome): Rule => ({
  from: ['implementation claimed'],
  rule: (asking) => (recommendation(asking.then).claimedBy === asking.move.actor ? 'refused' : rule(asking)),
});

const closeUnimplemented = (asking: Asking): Outcome => {
  const { as, supersededBy } = told<{ readonly as: string; readonly supersededBy: string | null }>(asking);
  const { ref } = recommendation(asking.then);
  if (!reasoned(asking) || (as === 'superseded') !== isSaid(supersededBy)) return 'refused';
  if (supersededBy?.toLowerCase() === ref.toLowerCase()) return 'refused';
  return [says('closed', { step: 'closed', closedAs: as, supersededBy })];
};

export const IMPLEMENTATION: Readonly<Record<string, Rule>> = {
  StartImplementation: { from: TO_IMPLEMENT, rule: () => [says('started', { step: 'in progress' })] },
  ClaimImplementation: {
    from: ['in progress'],
    rule: (asking) =>
      told<{ readonly evidence: readonly object[] }>(asking).evidence.length === 0
        ? 'refused'
        : [says('claimed', { step: 'implementation claimed', claimedBy: asking.move.actor })],
  },
  VerifyImplementation: byAnother(({ move }) => [says('verified', { step: 'verified', verifiedBy: move.actor })]),
  FailImplementation: byAnother((asking) =>
    reasoned(asking) ? [says('failed', { step: 'in progress', claimedBy: null })] : 'refused',
  ),
  CloseRecommendation: to('closed', ['verified'], false, { closedAs: 'implemented', supersededBy: null }),
  CloseUnimplemented: {
    from: [...BEFORE_A_MEETING, 'issued', 'made', ...TO_IMPLEMENT, ...IMPLEMENTING],
    rule: closeUnimplemented,
  },
  ReopenRecommendation: to('in progress', ['verified', 'closed'], true, UNCLAIMED),
};
