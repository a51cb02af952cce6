import type { Decision } from '#libs/kernel/decider.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
import type { MeetingDecision } from './commands.js';
import type { RecommendationEvent } from './events.js';
import type { Recommendation } from './state.js';

/** A meeting takes a recommendation: once, or again after it deferred it. A note that is agreed is discharged by it. */
export const resolve = (
  decision: MeetingDecision,
  { state, past }: Asked<Recommendation>,
): Decision<RecommendationEvent> => {
  const before = state.resolution?.meeting ?? state.scope.meeting;
  if (decision.meeting < before)
    return invalid('meeting', `It was before the meeting of ${before}; it cannot be resolved earlier.`);
  const { meeting, minute } = decision;
  const effectiveOn = meeting;
  switch (decision.outcome) {
    case 'agreed': {
      const agreed: RecommendationEvent = { type: 'RecommendationAgreed.v1', data: { meeting, minute }, effectiveOn };
      if (state.kind !== 'note') return [agreed];
      return [agreed, { type: 'RecommendationDischarged.v1', data: {}, effectiveOn }];
    }
    case 'agreed as amended': {
      const to = decision.amendedText?.trim() ?? '';
      if (!hasText(to)) return invalid('amendedText', 'Give the text as the meeting amended it.');
      if (to === state.text) return invalid('amendedText', 'This is the text as proposed; record it as agreed.');
      return [
        { type: 'RecommendationAgreedAsAmended.v1', data: { meeting, minute, from: state.text, to }, effectiveOn },
      ];
    }
    case 'rejected':
      return [{ type: 'RecommendationRejected.v1', data: { meeting, minute }, effectiveOn }];
    case 'deferred':
      return [{ type: 'RecommendationDeferred.v1', data: { meeting, minute }, effectiveOn }];
    case 'referred': {
      const to = decision.referredTo?.trim() ?? '';
      if (!hasText(to)) return invalid('referredTo', 'Say to whom the meeting referred it.');
      const { name } = state.scope.committee;
      if (past.typed && isSameName(to.toLowerCase(), name.toLowerCase()))
        return invalid('referredTo', `It is before the ${name} already: say to whom else it was referred.`);
      return [{ type: 'RecommendationReferred.v1', data: { meeting, minute, to }, effectiveOn }];
    }
    default:
      return decision.outcome satisfies never;
  }
};
