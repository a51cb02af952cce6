import { unchanged } from '../shared/unchanged.js';
import type { EvidenceEvent, EvidenceFacts } from './events.js';

export interface Evidence extends EvidenceFacts {
  readonly status: 'received' | 'superseded' | 'withdrawn';
  /** The evidence that took its place. */
  readonly supersededBy: string | null;
}

export type EvidenceState = { readonly status: 'none' } | Evidence;

export const initialState: EvidenceState = { status: 'none' };

/** Nothing remains to be done about a document that was received. */
export const isOpen = (_: Evidence): boolean => false;

export const evolve = (state: EvidenceState, { type, data }: EvidenceEvent): EvidenceState => {
  if (type === 'EvidenceReceived.v1')
    return state.status === 'none' ? { ...data, status: 'received', supersededBy: null } : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'EvidenceSuperseded.v1':
      return { ...state, status: 'superseded', supersededBy: data.by };
    case 'EvidenceWithdrawn.v1':
      return { ...state, status: 'withdrawn' };
    default:
      return unchanged(state, type);
  }
};
