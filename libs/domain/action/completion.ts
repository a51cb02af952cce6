import type { Act, Decision } from '#libs/kernel/decider.js';
import { forbiddenToClaimant, invalid, needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { ActionCommand } from './commands.js';
import type { ActionEvent } from './events.js';
import type { Action } from './state.js';

type Completion = Extract<
  ActionCommand,
  { type: 'ClaimCompletion' | 'VerifyCompletion' | 'FailCompletion' | 'CloseAction' | 'ReopenAction' }
>;

/** The end of the way: claimed with evidence, verified by somebody else, closed; and the ways back. */
export const decideCompletion = (state: Action, { type, data }: Completion, act: Act): Decision<ActionEvent> => {
  const claimed = state.status === 'completion claimed';
  switch (type) {
    case 'ClaimCompletion':
      if (state.status !== 'in progress') return notFrom(state, 'action', 'be claimed as complete');
      if (data.evidence.length === 0) return invalid('evidence', 'Name at least one piece of evidence.');
      return [{ type: 'CompletionClaimed.v1', data: { ...data, by: act.actor } }];
    case 'VerifyCompletion':
      if (!claimed) return notFrom(state, 'action', 'be verified');
      if (state.claimedBy === act.actor) return forbiddenToClaimant('completion');
      return [{ type: 'CompletionVerified.v1', data: { by: act.actor } }];
    case 'FailCompletion':
      if (!claimed) return notFrom(state, 'action', 'fail verification');
      if (state.claimedBy === act.actor) return forbiddenToClaimant('completion');
      if (needsReason(act)) return reasonRequired('refuse a claim');
      return [{ type: 'CompletionNotVerified.v1', data: { by: act.actor } }];
    case 'CloseAction':
      if (state.status !== 'verified') return notFrom(state, 'action', 'be closed');
      return [{ type: 'ActionClosed.v1', data }];
    case 'ReopenAction':
      if (state.status !== 'closed' && state.status !== 'verified') return notFrom(state, 'action', 'be reopened');
      return needsReason(act) ? reasonRequired('reopen an action') : [{ type: 'ActionReopened.v1', data }];
    default:
      return type satisfies never;
  }
};
