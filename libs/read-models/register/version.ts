import { deciderOf, type Kind, type StateOf } from '#libs/domain/deciders.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { shownOf, type Shown } from '../kinds/shown.js';
import type { Filed } from './base.js';
import type { Segment } from './segments.js';

/** A thing's folded state, whatever its kind. */
export type AnyState = { readonly status: 'none' } | StateOf<Kind>;

/** What is folded for every segment: the domain's state, and what follows from it. */
export interface Folded {
  readonly status: string;
  readonly state: AnyState;
  /** `null` while there is no such thing. */
  readonly shown: Shown | null;
  /** The import that made the thing. */
  readonly importId: string | null;
  /** Where its card and its state are kept; `null` while there is no such thing. */
  readonly filed: Filed | null;
}

/** A row of the register: a segment, and the position from which it stands in the table so. */
export interface Version extends Segment<Folded> {
  readonly thing: number;
  readonly kind: Kind;
  readonly knownFrom: Position;
}

export const foldedOf = (kind: Kind, state: AnyState, importId: string | null, filed: Filed | null): Folded => ({
  status: state.status,
  state,
  shown: state.status === 'none' ? null : shownOf(kind, state),
  importId,
  filed,
});

export const nothingFolded = (kind: Kind): Folded =>
  foldedOf(kind, deciderOf(kind).initialState as AnyState, null, null);

/**
 * The next state by the domain's own `evolve`, not filed yet; the event that brings a thing about says which import made
 * it.
 */
export const evolveFolded = (kind: Kind, before: Folded, event: DomainEvent, importId: string | null): Folded =>
  foldedOf(
    kind,
    deciderOf(kind).evolve(before.state, event) as AnyState,
    before.status === 'none' ? importId : before.importId,
    null,
  );
