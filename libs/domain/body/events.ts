import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { LeftStanding, Met } from '../document-import/events.js';
import type { Named } from '../shared/scope.js';
import type { Source } from '../shared/source.js';
import type { BodyKind } from './body-kinds.js';

export interface BodyFacts {
  /** Short reference: `CPC southwark`. */
  readonly ref: string;
  /** The name and the code by which it was recorded first: its id is made of them. */
  readonly name: string;
  readonly code: string;
  /** Null where nothing says it. */
  readonly kind: BodyKind | null;
  /** A joint committee has several. */
  readonly authorities: readonly Named[];
  /** The id of the body that it is a part of. */
  readonly parent: string | null;
  /** By which resolution it was established. */
  readonly resolution: string | null;
  readonly source: Source | null;
}

/** All authorities whose body it is from a day on, each with the code that it was recorded with first. */
export interface AuthoritiesChange {
  readonly authorities: readonly Named[];
  readonly on: PlainDate;
  readonly resolution: string | null;
}

/** What is carried over, to which body, from which day on and by which resolution: fixed before the first is. */
export interface CarryingOver {
  readonly to: string;
  readonly on: PlainDate;
  readonly resolution: string;
  readonly things: readonly Met[];
}

/** How many were carried over, and what was not, and why. */
export interface CarriedOverAll {
  readonly carried: number;
  readonly left: readonly LeftStanding[];
}

export type BodyEvent =
  | DomainEvent<'BodyEstablished.v1', BodyFacts>
  | DomainEvent<'BodyRenamed.v1', { name: string; code: string; on: PlainDate; resolution: string | null }>
  | DomainEvent<'BodyParentChanged.v1', { parent: string | null; on: PlainDate; resolution: string | null }>
  | DomainEvent<'BodyAuthoritiesChanged.v1', AuthoritiesChange>
  | DomainEvent<'BodyEnded.v1', { on: PlainDate; succeededBy: readonly string[]; resolution: string }>
  /** All that is open before it is carried over, one thing after another. */
  | DomainEvent<'CarryingOverBegun.v1', CarryingOver>
  | DomainEvent<'CarryingOverCompleted.v1', CarriedOverAll>;
