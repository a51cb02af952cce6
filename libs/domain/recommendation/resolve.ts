import type { Decision } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import type { Asked } from '../shared/moves/decide-by.js';
import { hasText } from '../shared/text/has-text.js';
import { isSameName } from '../shared/text/same-name.js';
import type { MeetingDecision } from './commands.js';
import type { RecommendationEvent, Resolution, Sent } from './events.js';
import type { Recommendation } from './state.js';

/** What is said of a minute where there is none. */
export const NO_MINUTE = { number: null, minute: null, body: null, asOneWith: [], minutesId: null } as const;

/** What was sent on is resolved where it went; any other by the body that it was put before. */
const notBeforeIt = ({ body }: MeetingDecision, { scope, sentTo }: Recommendation): Refusal | null => {
  const is = sentTo === null ? scope.body : sentTo.toBody;
  if (body === null)
    return sentTo === null
      ? null
      : invalid('body', `A meeting sent it on to ${sentTo.to}: say as \`body\` that it was a meeting of that body.`);
  if (is === null || body === is) return null;
  const name = sentTo?.to ?? scope.committee.name;
  return {
    ...invalid('body', `It is before ${name}: the meeting of another body cannot resolve it.`),
    rule: 'resolved-where-it-is',
  };
};

/** To whom a meeting sends it: in words, and not to the body that it is before already. */
const sending = (decision: MeetingDecision, { state, past }: Asked<Recommendation>): Sent | Refusal => {
  const to = decision.referredTo?.trim() ?? '';
  const verb = decision.outcome === 'referred' ? 'referred' : 'recommended';
  if (!hasText(to)) return invalid('referredTo', `Say to whom the meeting ${verb} it.`);
  const { scope, sentTo: is } = state;
  const name = is?.to ?? scope.committee.name;
  const id = is === null ? scope.body : is.toBody;
  const toBody = decision.referredToBody;
  if (past.typed && (isSameName(to.toLowerCase(), name.toLowerCase()) || (toBody !== null && toBody === id)))
    return invalid('referredTo', `It is before the ${name} already: say to whom else it was ${verb}.`);
  return { to, toBody };
};

const amendedTo = ({ amendedText }: MeetingDecision, { text }: Recommendation): string | Refusal => {
  const to = amendedText?.trim() ?? '';
  if (!hasText(to)) return invalid('amendedText', 'Give the text as the meeting amended it.');
  return to === text ? invalid('amendedText', 'This is the text as proposed; record it as agreed.') : to;
};

const isRefused = (value: string | Sent | Refusal): value is Refusal => typeof value === 'object' && 'code' in value;

/**
 * A meeting takes a recommendation: once, or again after it was deferred, not reached or sent on. A note that is agreed is
 * discharged by it.
 */
export const resolve = (decision: MeetingDecision, asked: Asked<Recommendation>): Decision<RecommendationEvent> => {
  const { state } = asked;
  const { meeting, number, minute, body, asOneWith, minutesId, outcome } = decision;
  const before = state.resolution?.meeting ?? state.scope.meeting;
  if (meeting < before)
    return invalid('meeting', `It was before the meeting of ${before}; it cannot be resolved earlier.`);
  const elsewhere = notBeforeIt(decision, state);
  if (elsewhere !== null && !(asked.act.irregular && elsewhere.rule !== undefined)) return elsewhere;
  const data: Resolution = { meeting, number, minute, body, asOneWith, minutesId };
  const effectiveOn = meeting;
  switch (outcome) {
    case 'agreed': {
      const agreed: RecommendationEvent = { type: 'RecommendationAgreed.v2', data, effectiveOn };
      if (state.kind !== 'note') return [agreed];
      return [agreed, { type: 'RecommendationDischarged.v1', data: {}, effectiveOn }];
    }
    case 'agreed as amended': {
      const to = amendedTo(decision, state);
      if (isRefused(to)) return to;
      return [{ type: 'RecommendationAgreedAsAmended.v2', data: { ...data, from: state.text, to }, effectiveOn }];
    }
    case 'rejected':
      return [{ type: 'RecommendationRejected.v2', data, effectiveOn }];
    case 'deferred':
      return [{ type: 'RecommendationDeferred.v2', data, effectiveOn }];
    case 'not reached':
      return [{ type: 'RecommendationNotReached.v1', data, effectiveOn }];
    case 'withdrawn':
      return [{ type: 'RecommendationWithdrawn.v2', data, effectiveOn }];
    case 'referred':
    case 'recommended on': {
      const sent = sending(decision, asked);
      if (isRefused(sent)) return sent;
      const type = outcome === 'referred' ? 'RecommendationReferred.v2' : 'RecommendationRecommendedOn.v1';
      return [{ type, data: { ...data, ...sent }, effectiveOn }];
    }
    default:
      return outcome satisfies never;
  }
};
