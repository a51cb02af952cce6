import type { Act, Command, Decider, Decision } from '#libs/kernel/decider.js';
import { needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { AcceptedDraft, ImportEvent, ImportOutcome, WithdrawalOutcome } from './events.js';
import { evolve, initialState, type ImportState } from './state.js';

export type ImportCommand =
  | (Command<'AcceptImport'> & { readonly data: AcceptedDraft })
  | (Command<'CompleteImport'> & { readonly data: ImportOutcome })
  | (Command<'WithdrawImport'> & { readonly data: Record<string, never> })
  | (Command<'CompleteWithdrawal'> & { readonly data: WithdrawalOutcome });

const withdraw = ({ status }: ImportState, act: Act): Decision<ImportEvent> => {
  if (status === 'withdrawing' || status === 'withdrawn') return [];
  if (status === 'recording')
    return {
      code: 'forbidden-by-lifecycle',
      message: 'This import is still being recorded; it can be withdrawn when that is complete.',
      state: status,
    };
  return needsReason(act)
    ? reasonRequired('withdraw what an import recorded')
    : [{ type: 'ImportWithdrawalBegun.v1', data: {} }];
};

const decide = (state: ImportState, { type, data }: ImportCommand, act: Act): Decision<ImportEvent> => {
  if (type === 'AcceptImport')
    return state.status === 'none' || state.status === 'withdrawn' ? [{ type: 'ImportAccepted.v1', data }] : [];
  if (state.status === 'none') return notFrom(state, 'import', 'be completed');
  if (type === 'WithdrawImport') return withdraw(state, act);
  if (type === 'CompleteWithdrawal')
    return state.status === 'withdrawing' ? [{ type: 'ImportWithdrawn.v1', data }] : [];
  return state.status === 'recording' ? [{ type: 'ImportCompleted.v1', data }] : [];
};

/**
 * The stream of one import: from the confirmed draft to what came of it. What it recorded can be withdrawn as a whole, and
 * then the same document accepted anew.
 */
export const importDecider: Decider<ImportState, ImportCommand, ImportEvent> = {
  kind: 'import',
  initialState,
  decide,
  evolve,
};
