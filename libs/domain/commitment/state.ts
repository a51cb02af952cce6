import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import type { CommitmentEvent, CommitmentFacts } from './events.js';

export interface Commitment extends CommitmentFacts {
  readonly status: 'made' | 'kept' | 'withdrawn';
  /** The meeting that was reported back to, and the report that did it. */
  readonly kept: { readonly meeting: PlainDate; readonly report: string } | null;
}

export type CommitmentState = { readonly status: 'none' } | Commitment;

export const isOpen = ({ status }: Commitment): boolean => status === 'made';

export const initialState: CommitmentState = { status: 'none' };

export const evolve = (state: CommitmentState, { type, data }: CommitmentEvent): CommitmentState => {
  if (type === 'CommitmentMade.v2') return state.status === 'none' ? { ...data, status: 'made', kept: null } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'CommitmentKept.v1':
      return { ...state, status: 'kept', kept: data };
    case 'CommitmentWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    default:
      return unchanged(state, type);
  }
};
