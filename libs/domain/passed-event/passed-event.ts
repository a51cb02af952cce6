import type { Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { decideBy } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import { PASSED_EVENT } from './moves.js';

/** A stored event that a projection could not take, and what it said; numbers of the log in decimal digits. */
export interface PoisonFacts {
  /** Which projection stopped at it. */
  readonly projection: string;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly error: string;
}

/** The decision that a projection goes on without an event that it cannot take. The event stays in the log. */
export type PassedEventEvent = DomainEvent<'EventPassed.v1', PoisonFacts>;
export type PassedEventCommand = CommandOf<typeof PASSED_EVENT, { PassEvent: PoisonFacts }>;

export interface PassedEvent extends PoisonFacts {
  readonly status: 'passed';
}

export type PassedEventState = { readonly status: 'none' } | PassedEvent;

/** Never: passing an event is done with at once. */
export const isOpen = (): boolean => false;

const initialState: PassedEventState = { status: 'none' };

const evolve = (state: PassedEventState, { type, data }: PassedEventEvent): PassedEventState =>
  type === 'EventPassed.v1' && state.status === 'none' ? { ...data, status: 'passed' } : state;

export const passedEventDecider: Decider<PassedEventState, PassedEventCommand, PassedEventEvent> = {
  kind: 'passed-event',
  initialState,
  decide: decideBy<PassedEventState, PassedEventCommand, PassedEventEvent>(PASSED_EVENT, {
    PassEvent: (data) => [{ type: 'EventPassed.v1', data }],
  }),
  evolve,
};
