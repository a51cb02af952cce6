import type { PassedEventEvent, PoisonFacts } from './events.js';

export interface PassedEvent extends PoisonFacts {
  readonly status: 'passed';
}

export type PassedEventState = { readonly status: 'none' } | PassedEvent;

/** A passed event is never open: nothing remains to be done about it. */
export const isOpen = (): boolean => false;

export const initialState: PassedEventState = { status: 'none' };

export const evolve = (state: PassedEventState, { type, data }: PassedEventEvent): PassedEventState =>
  type === 'EventPassed.v1' && state.status === 'none' ? { ...data, status: 'passed' } : state;
