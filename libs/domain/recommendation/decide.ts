import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { forbiddenToClaimant, invalid, needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { RecommendationCommand } from './commands.js';
import type { RecommendationEvent } from './events.js';
import { resolve } from './resolve.js';
import { evolve, initialState, type RecommendationState, type RecommendationStatus } from './state.js';

const STARTABLE: readonly RecommendationStatus[] = ['agreed', 'agreed as amended'];
const OPEN: readonly RecommendationStatus[] = [
  ...STARTABLE,
  'proposed',
  'deferred',
  'referred',
  'in progress',
  'implementation claimed',
  'verified',
];

const decide = (
  state: RecommendationState,
  { type, data }: RecommendationCommand,
  act: Act,
): Decision<RecommendationEvent> => {
  if (type === 'ProposeRecommendation')
    return state.status === 'none'
      ? [{ type: 'RecommendationProposed.v1', data }]
      : notFrom(state, 'recommendation', 'be proposed again');
  if (state.status === 'none') return notFrom(state, 'recommendation', 'be changed');
  const claimed = state.status === 'implementation claimed';
  switch (type) {
    case 'ResolveRecommendation':
      return resolve(state, data, act);
    case 'WithdrawRecommendation':
      if (state.status !== 'proposed' && state.status !== 'deferred')
        return notFrom(state, 'recommendation', 'be withdrawn');
      return needsReason(act)
        ? reasonRequired('withdraw a recommendation')
        : [{ type: 'RecommendationWithdrawn.v1', data }];
    case 'StartImplementation':
      if (!STARTABLE.includes(state.status)) return notFrom(state, 'recommendation', 'be started');
      return [{ type: 'ImplementationStarted.v1', data }];
    case 'ClaimImplementation':
      if (state.status !== 'in progress') return notFrom(state, 'recommendation', 'be claimed as implemented');
      if (data.evidence.length === 0) return invalid('evidence', 'Name at least one piece of evidence.');
      return [{ type: 'ImplementationClaimed.v1', data: { ...data, by: act.actor } }];
    case 'VerifyImplementation':
      if (!claimed) return notFrom(state, 'recommendation', 'be verified');
      if (state.claimedBy === act.actor) return forbiddenToClaimant('implementation');
      return [{ type: 'ImplementationVerified.v1', data: { by: act.actor } }];
    case 'FailImplementation':
      if (!claimed) return notFrom(state, 'recommendation', 'fail verification');
      if (state.claimedBy === act.actor) return forbiddenToClaimant('implementation');
      if (needsReason(act)) return reasonRequired('refuse a claim');
      return [{ type: 'ImplementationNotVerified.v1', data: { by: act.actor } }];
    case 'CloseRecommendation':
      if (state.status !== 'verified') return notFrom(state, 'recommendation', 'be closed as implemented');
      return [{ type: 'RecommendationClosed.v1', data: { as: 'implemented', supersededBy: null } }];
    case 'CloseUnimplemented':
      if (!OPEN.includes(state.status)) return notFrom(state, 'recommendation', 'be closed');
      if (needsReason(act)) return reasonRequired(`close a recommendation as ${data.as}`);
      if ((data.as === 'superseded') !== Boolean(data.supersededBy?.trim()))
        return invalid('supersededBy', 'Say what supersedes it, when and only when it is superseded.');
      return [{ type: 'RecommendationClosed.v1', data }];
    case 'ReopenRecommendation':
      if (state.status !== 'closed' && state.status !== 'verified')
        return notFrom(state, 'recommendation', 'be reopened');
      if (needsReason(act)) return reasonRequired('reopen a recommendation');
      return [{ type: 'RecommendationReopened.v1', data }];
    default:
      return type satisfies never;
  }
};

export const recommendationDecider: Decider<RecommendationState, RecommendationCommand, RecommendationEvent> = {
  kind: 'recommendation',
  initialState,
  decide,
  evolve,
};
