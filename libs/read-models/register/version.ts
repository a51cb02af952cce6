import { DECIDERS, type Kind } from '#libs/domain/deciders.js';
import type { Decider } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { facetsOf, type Facets } from './facets.js';
import type { Segment } from './segments.js';
import type { StateOf } from './thing.js';

/** A thing's folded state, whatever its kind. */
export type AnyState = { readonly status: 'none' } | StateOf<Kind>;

/** What is folded for every segment: the domain's state, and what follows from it. */
export interface Known {
  readonly status: string;
  readonly state: AnyState;
  /** `null` while there is no such thing. */
  readonly facets: Facets | null;
  /** The import that made the thing. */
  readonly importId: string | null;
}

/** A row of the register: a segment, and the position from which it stands in the table so. */
export interface Version extends Segment<Known> {
  readonly stream: string;
  readonly kind: Kind;
  readonly knownFrom: Position;
}

type AnyDecider = Decider<AnyState, never, DomainEvent>;
const deciderOf = (kind: Kind) => DECIDERS[kind] as unknown as AnyDecider;

export const knownOf = (kind: Kind, state: AnyState, importId: string | null): Known => ({
  status: state.status,
  state,
  facets: state.status === 'none' ? null : facetsOf(kind, state),
  importId,
});

export const nothingKnown = (kind: Kind): Known => knownOf(kind, deciderOf(kind).initialState, null);

/** The next state by the domain's own `evolve`; the event that brings a thing about says which import made it. */
export const evolveKnown = (kind: Kind, known: Known, event: DomainEvent, importId: string | null): Known =>
  knownOf(kind, deciderOf(kind).evolve(known.state, event), known.status === 'none' ? importId : known.importId);
