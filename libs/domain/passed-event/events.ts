import type { DomainEvent } from '#libs/kernel/event.js';
import type { Requested } from '../shared/second-person.js';

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

export interface RequestedPassing extends PoisonFacts, Requested {}

export type PassedEventEvent =
  /** Somebody asks that a projection goes on without an event that it cannot take. */
  | DomainEvent<'EventPassRequested.v1', RequestedPassing>
  /** A second person confirms it: the projection goes on. The event stays in the log. */
  | DomainEvent<'EventPassConfirmed.v1', { by: string }>
  /** The decision of one: as it was until 2026, and as it is at the machine. */
  | DomainEvent<'EventPassed.v1', PoisonFacts>;
