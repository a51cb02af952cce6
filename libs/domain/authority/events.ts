import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { ActionStatus } from '../action/statuses.js';
import type { LeftStanding, Met } from '../document-import/events.js';

export interface AuthorityFacts {
  /** Short reference, as its code: `wexmoor`. */
  readonly ref: string;
  /** The name and the code by which it was recorded first: its id, and those of its bodies, are made of the code. */
  readonly name: string;
  readonly code: string;
  /** By which order or charter it was established. */
  readonly resolution: string | null;
}

/** Who takes a post, from which day on, and which actions with it: fixed before the first is taken. */
export interface TakingOver {
  /** The title of the post. */
  readonly post: string;
  /** Who holds it from then on, by pseudonym. */
  readonly holder: string;
  readonly on: PlainDate;
  readonly actions: readonly Met[];
}

/** How many actions were taken, and which were not, and why. */
export interface TakenOver {
  readonly taken: number;
  readonly left: readonly LeftStanding[];
}

export type AuthorityEvent =
  | DomainEvent<'AuthorityEstablished.v1', AuthorityFacts>
  | DomainEvent<'AuthorityRenamed.v1', { name: string; code: string; on: PlainDate; resolution: string | null }>
  /** On vesting day it is no more; `resolution` is the order that says so (for instance a structural changes order). */
  | DomainEvent<'AuthoritySucceeded.v1', { on: PlainDate; succeededBy: readonly string[]; resolution: string }>
  /** What it means by a word of its own for where an action stands. */
  | DomainEvent<'StatusWordsMapped.v1', { words: string; from: ActionStatus | null; to: ActionStatus }>
  /** The new holder of a post takes its actions, one after another. */
  | DomainEvent<'PostTakeOverBegun.v1', TakingOver>
  | DomainEvent<'PostTakeOverCompleted.v1', TakenOver>;
