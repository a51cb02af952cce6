import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';

export interface AuthorityFacts {
  /** Short reference, as its code: `wexmoor`. */
  readonly ref: string;
  /** The name and the code by which it was recorded first: its id, and those of its bodies, are made of the code. */
  readonly name: string;
  readonly code: string;
  /** By which order or charter it was established. */
  readonly resolution: string | null;
}

export type AuthorityEvent =
  | DomainEvent<'AuthorityEstablished.v1', AuthorityFacts>
  | DomainEvent<'AuthorityRenamed.v1', { name: string; code: string; on: PlainDate; resolution: string | null }>
  /** On vesting day it is no more; `resolution` is the order that says so (for instance a structural changes order). */
  | DomainEvent<'AuthoritySucceeded.v1', { on: PlainDate; succeededBy: readonly string[]; resolution: string }>;
