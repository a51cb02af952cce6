import { unchanged } from '../shared/unchanged.js';
import type { AcceptedDraft, ImportEvent, ImportOutcome, WithdrawalOutcome } from './events.js';

type Imported = Omit<AcceptedDraft, 'draft'>;

export type ImportState =
  | { readonly status: 'none' }
  | (Imported & { readonly status: 'recording' })
  | (Imported & ImportOutcome & { readonly status: 'completed' | 'withdrawing' })
  | (Imported & ImportOutcome & WithdrawalOutcome & { readonly status: 'withdrawn' });

/** An import is open until everything in its draft is recorded, and while what it recorded is being withdrawn. */
export const isOpen = ({ status }: Exclude<ImportState, { readonly status: 'none' }>): boolean =>
  status === 'recording' || status === 'withdrawing';

export const initialState: ImportState = { status: 'none' };

export const evolve = (state: ImportState, { type, data }: ImportEvent): ImportState => {
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
