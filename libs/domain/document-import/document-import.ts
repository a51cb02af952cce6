import type { Act, Command, Decider, Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import { unchanged } from '../shared/unchanged.js';
import type { DocumentRef } from '../shared/document-ref.js';

/** A thing that an import met, by its natural identity. */
export interface Met {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
}

/** What the record says of a thing and what the document says: offered, never applied silently. */
export interface Difference extends Met {
  readonly field: string;
  readonly recorded: string | null;
  readonly document: string | null;
}

/** What the draft tells and the record cannot hold, and why: said before a draft is accepted, and kept. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** `draft` is the confirmed draft, whole: what an import that was stopped half-way goes on with. */
export interface AcceptedDraft {
  readonly document: DocumentRef;
  readonly title: string;
  /** The report that the document is, or is a version of. */
  readonly reportId: string;
  readonly draft: unknown;
}

export interface ImportOutcome {
  readonly recorded: readonly Met[];
  readonly unchanged: readonly Met[];
  readonly differences: readonly Difference[];
  readonly leftOut: readonly LeftOut[];
}

/** A thing of which somebody recorded something while the import was being withdrawn, and why its entries stand. */
export interface LeftStanding extends Met {
  readonly why: string;
}

export interface WithdrawalOutcome {
  /** The things whose entries of this import do not stand any more. */
  readonly withdrawn: readonly Met[];
  readonly left: readonly LeftStanding[];
}

export type ImportEvent =
  | DomainEvent<'ImportAccepted.v1', AcceptedDraft>
  | DomainEvent<'ImportCompleted.v1', ImportOutcome>
  | DomainEvent<'ImportWithdrawalBegun.v1', Record<string, never>>
  | DomainEvent<'ImportWithdrawn.v1', WithdrawalOutcome>;

export type ImportCommand =
  | (Command<'AcceptImport'> & { readonly data: AcceptedDraft })
  | (Command<'CompleteImport'> & { readonly data: ImportOutcome })
  | (Command<'WithdrawImport'> & { readonly data: Record<string, never> })
  | (Command<'CompleteWithdrawal'> & { readonly data: WithdrawalOutcome });

type Imported = Omit<AcceptedDraft, 'draft'>;

export type ImportState =
  | { readonly status: 'none' }
  | (Imported & { readonly status: 'recording' })
  | (Imported & ImportOutcome & { readonly status: 'completed' | 'withdrawing' })
  | (Imported & ImportOutcome & WithdrawalOutcome & { readonly status: 'withdrawn' });

/** Until everything in its draft is recorded, or withdrawn. */
export const isOpen = ({ status }: Exclude<ImportState, { readonly status: 'none' }>): boolean =>
  status === 'recording' || status === 'withdrawing';

const initialState: ImportState = { status: 'none' };

const evolve = (state: ImportState, { type, data }: ImportEvent): ImportState => {
  switch (type) {
    case 'ImportAccepted.v1': {
      if (state.status !== 'none' && state.status !== 'withdrawn') return state;
      const { document, title, reportId } = data;
      return { status: 'recording', document, title, reportId };
    }
    case 'ImportCompleted.v1':
      return state.status === 'recording' ? { ...state, ...data, status: 'completed' } : state;
    case 'ImportWithdrawalBegun.v1':
      return state.status === 'completed' ? { ...state, status: 'withdrawing' } : state;
    case 'ImportWithdrawn.v1':
      return state.status === 'withdrawing' ? { ...state, ...data, status: 'withdrawn' } : state;
    default:
      return unchanged(state, type);
  }
};

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
