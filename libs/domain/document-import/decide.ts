import type { Act, Command, Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type {
  AcceptedDraft,
  AcceptedInParts,
  DraftPart,
  ImportEvent,
  ImportOutcome,
  WithdrawalOutcome,
} from './events.js';
import { evolve, initialState, isFree, type ImportState } from './state.js';
import { notYetTold, tellsNothing } from './told.js';

export type ImportCommand =
  | (Command<'AcceptImport'> & { readonly data: AcceptedDraft })
  | (Command<'AcceptImportInParts'> & { readonly data: AcceptedInParts })
  | (Command<'AddDraftPart'> & { readonly data: DraftPart })
  | (Command<'ProgressImport'> & { readonly data: ImportOutcome })
  | (Command<'CompleteImport'> & { readonly data: ImportOutcome })
  | (Command<'TakeDifference'> & { readonly data: NumberedDifference })
  | (Command<'KeepDifference'> & { readonly data: NumberedDifference })
  | (Command<'LeaveDifference'> & { readonly data: NumberedDifference })
  | (Command<'WithdrawImport'> & { readonly data: Record<string, never> })
  | (Command<'ProgressWithdrawal'> & { readonly data: WithdrawalOutcome })
  | (Command<'CompleteWithdrawal'> & { readonly data: WithdrawalOutcome });

const withdraw = ({ status }: ImportState, act: Act): Decision<ImportEvent> => {
  if (status === 'withdrawing' || status === 'withdrawn') return [];
  if (status === 'receiving')
    return {
      code: 'forbidden-by-lifecycle',
      message:
        'Only a part of what was read has come: import the document again; when that is complete, it can be withdrawn.',
      state: status,
    };
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

/** `no`: the difference's number in its import, from 1. */
interface NumberedDifference {
  readonly no: number;
}

const DECISIONS = {
  TakeDifference: { type: 'DifferenceTaken.v1', decision: 'taken', to: 'take what a paper says' },
  KeepDifference: { type: 'DifferenceKept.v1', decision: 'kept', to: 'keep what the record says' },
  LeaveDifference: { type: 'DifferenceLeft.v1', decision: 'left', to: null },
} as const;

/** The same decision for the same reason is nothing new; any other takes its place. */
const decideDifference = (
  state: ImportState,
  { no }: NumberedDifference,
  { type, decision, to }: (typeof DECISIONS)[keyof typeof DECISIONS],
  act: Act,
): Decision<ImportEvent> => {
  if (state.status !== 'completed')
    return {
      code: 'forbidden-by-lifecycle',
      message: `This import is ${state.status}; its differences are decided once it is completed, and while it stands.`,
      state: state.status,
    };
  const difference = state.differences[no - 1];
  if (!difference)
    return invalid('no', `This import has no difference number ${no}: it has ${state.differences.length}.`);
  if (to !== null && needsReason(act)) return reasonRequired(to);
  const known = state.decided.find((each) => each.no === no);
  if (known?.decision === decision && known.why === act.reason) return [];
  const { kind, id, ref, field, recorded, document } = difference;
  return [{ type, data: { no, kind, id, ref, field, recorded, document, by: act.actor, why: act.reason } }];
};

const addPart = (state: ImportState, data: DraftPart): Decision<ImportEvent> => {
  if (state.status !== 'receiving' || data.part <= state.received) return [];
  return data.part === state.received + 1
    ? [{ type: 'ImportDraftPart.v1', data }]
    : {
        code: 'forbidden-by-lifecycle',
        message: `Part ${state.received + 1} of the draft comes next, not part ${data.part}.`,
        state: state.status,
      };
};

const decide = (state: ImportState, { type, data }: ImportCommand, act: Act): Decision<ImportEvent> => {
  if (type === 'AcceptImport') return isFree(state) ? [{ type: 'ImportAccepted.v1', data }] : [];
  if (type === 'AcceptImportInParts') return isFree(state) ? [{ type: 'ImportAcceptedInParts.v1', data }] : [];
  if (state.status === 'none') return notFrom(state, 'import', 'be completed');
  switch (type) {
    case 'AddDraftPart':
      return addPart(state, data);
    case 'ProgressImport': {
      if (state.status !== 'recording') return [];
      const told = notYetTold<ImportOutcome>(state, data);
      return tellsNothing(told) ? [] : [{ type: 'ImportProgressed.v2', data: told }];
    }
    case 'CompleteImport':
      return state.status === 'recording'
        ? [{ type: 'ImportCompleted.v2', data: notYetTold<ImportOutcome>(state, data) }]
        : [];
    case 'TakeDifference':
    case 'KeepDifference':
    case 'LeaveDifference':
      return decideDifference(state, data, DECISIONS[type], act);
    case 'WithdrawImport':
      return withdraw(state, act);
    case 'ProgressWithdrawal': {
      if (state.status !== 'withdrawing') return [];
      const told = notYetTold<WithdrawalOutcome>(state, data);
      return tellsNothing(told) ? [] : [{ type: 'ImportWithdrawalProgressed.v1', data: told }];
    }
    case 'CompleteWithdrawal':
      return state.status === 'withdrawing'
        ? [{ type: 'ImportWithdrawn.v1', data: notYetTold<WithdrawalOutcome>(state, data) }]
        : [];
  }
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
