import type { DomainEvent } from '#libs/kernel/event.js';

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
