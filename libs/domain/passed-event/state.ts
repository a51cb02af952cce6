import type { PlainDate } from '#libs/kernel/event.js';
import { unchanged } from '../shared/unchanged.js';
import type { PassedEventEvent, PoisonFacts } from './events.js';

export interface PassedEvent extends PoisonFacts {
  readonly status: 'requested' | 'passed';
  /** Who asked for it, by pseudonym; null where one decided alone. */
  readonly requestedBy: string | null;
  /** The first day on which nobody can confirm the request any more. */
  readonly lapsesOn: PlainDate | null;
  /** Who confirmed it, by pseudonym. */
  readonly confirmedBy: string | null;
}

export type PassedEventState = { readonly status: 'none' } | PassedEvent;

/** Somebody has to confirm it yet. */
export const isOpen = ({ status }: PassedEvent): boolean => status === 'requested';

export const initialState: PassedEventState = { status: 'none' };

const ALONE = { requestedBy: null, lapsesOn: null, confirmedBy: null };

export const evolve = (state: PassedEventState, { type, data }: PassedEventEvent): PassedEventState => {
  if (state.status === 'passed') return state;
  switch (type) {
    case 'EventPassed.v1':
      return { ...data, ...ALONE, status: 'passed' };
    case 'EventPassRequested.v1': {
      const { by, lapsesOn, ...facts } = data;
      return { ...facts, status: 'requested', requestedBy: by, lapsesOn, confirmedBy: null };
    }
    case 'EventPassConfirmed.v1':
      return state.status === 'none' ? state : { ...state, status: 'passed', confirmedBy: data.by };
    default:
      return unchanged(state, type);
  }
};
