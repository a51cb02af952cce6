import { unchanged } from '../shared/unchanged.js';
import type {
  AcceptedDraft,
  AcceptedInParts,
  DifferenceDecided,
  ImportEvent,
  ImportOutcome,
  WithdrawalOutcome,
} from './events.js';
import { toldInAll } from './told.js';

type Imported = Omit<AcceptedDraft, 'draft'>;

/** What a person decided last about the difference of that number: the document's value was taken, the record's kept, or neither yet. */
export interface DecidedDifference {
  readonly no: number;
  readonly decision: 'taken' | 'kept' | 'left';
  readonly by: string;
  readonly why: string | null;
}

/** What came of an import, and what people decided since: `decided` in the order of numbers, each once. */
interface Decided extends ImportOutcome {
  readonly decided: readonly DecidedDifference[];
}

/** `receiving`: of a draft in parts, the first `received` of `parts` are there. What a process came to grows while it goes on. */
export type ImportState =
  | { readonly status: 'none' }
  | (Imported & { readonly status: 'receiving'; readonly parts: number; readonly received: number })
  | (Imported & Partial<ImportOutcome> & { readonly status: 'recording' })
  | (Imported & Decided & { readonly status: 'completed' })
  | (Imported & Decided & Partial<WithdrawalOutcome> & { readonly status: 'withdrawing' })
  | (Imported & Decided & WithdrawalOutcome & { readonly status: 'withdrawn' });

/** An import is open until everything in its draft is recorded, and while what it recorded is being withdrawn. */
export const isOpen = ({ status }: Exclude<ImportState, { readonly status: 'none' }>): boolean =>
  status === 'receiving' || status === 'recording' || status === 'withdrawing';

export const initialState: ImportState = { status: 'none' };

/** Nothing of the document is recorded, nor is it going to be: it may be accepted, also in another reading. */
export const isFree = ({ status }: ImportState): boolean =>
  status === 'none' || status === 'receiving' || status === 'withdrawn';

const imported = ({ document, title, reportId }: Imported): Imported => ({ document, title, reportId });

const receive = (state: ImportState, part: number): ImportState => {
  if (state.status !== 'receiving' || part !== state.received + 1) return state;
  return part === state.parts ? { ...imported(state), status: 'recording' } : { ...state, received: part };
};

const inParts = ({ parts, ...data }: AcceptedInParts): ImportState => ({
  ...imported(data),
  status: 'receiving',
  parts,
  received: 0,
});

const decided = (
  state: ImportState,
  decision: DecidedDifference['decision'],
  { no, by, why }: DifferenceDecided,
): ImportState => {
  if (state.status !== 'completed') return state;
  const others = state.decided.filter((each) => each.no !== no);
  return { ...state, decided: [...others, { no, decision, by, why }].sort((a, b) => a.no - b.no) };
};

export const evolve = (state: ImportState, { type, data }: ImportEvent): ImportState => {
  switch (type) {
    case 'ImportAccepted.v1':
      return isFree(state) ? { status: 'recording', ...imported(data) } : state;
    case 'ImportAcceptedInParts.v1':
      return isFree(state) ? inParts(data) : state;
    case 'ImportDraftPart.v1':
      return receive(state, data.part);
    case 'ImportProgressed.v2':
      return state.status === 'recording' ? { ...state, ...toldInAll<ImportOutcome>(state, data) } : state;
    case 'ImportCompleted.v2':
      return state.status === 'recording'
        ? { ...state, ...toldInAll<ImportOutcome>(state, data), decided: [], status: 'completed' }
        : state;
    case 'DifferenceTaken.v1':
      return decided(state, 'taken', data);
    case 'DifferenceKept.v1':
      return decided(state, 'kept', data);
    case 'DifferenceLeft.v1':
      return decided(state, 'left', data);
    case 'ImportWithdrawalBegun.v1':
      return state.status === 'completed' ? { ...state, status: 'withdrawing' } : state;
    case 'ImportWithdrawalProgressed.v1':
      return state.status === 'withdrawing' ? { ...state, ...toldInAll<WithdrawalOutcome>(state, data) } : state;
    case 'ImportWithdrawn.v1':
      return state.status === 'withdrawing'
        ? { ...state, ...toldInAll<WithdrawalOutcome>(state, data), status: 'withdrawn' }
        : state;
    default:
      return unchanged(state, type);
  }
};
