import type { Kind, StateOf } from '#libs/domain/deciders.js';
import { statesOf } from '#libs/domain/states.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { shownOf, type Shown } from '../kinds/shown.js';
import type { Filed } from './base.js';

/** A thing's folded state, whatever its kind. */
export type AnyState = { readonly status: 'none' } | StateOf<Kind>;

/** The domain's state, and what follows from it. */
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

/** A row of the register: the state that a thing had from one day up to another, as it has been known from a position. */
export interface Version {
  readonly thing: number;
  readonly kind: Kind;
  readonly knownFrom: Position;
  /** Of the event that made it known. */
  readonly revision: bigint;
  readonly trueFrom: PlainDate;
  /** Exclusive; `null` for ever. */
  readonly trueTo: PlainDate | null;
  readonly state: Folded;
}

export const foldedOf = (kind: Kind, state: AnyState, importId: string | null, filed: Filed | null): Folded => ({
  status: state.status,
  state,
  shown: state.status === 'none' ? null : shownOf(kind, state),
  importId,
  filed,
});

export const nothingFolded = (kind: Kind): Folded =>
  foldedOf(kind, statesOf(kind).initialState as AnyState, null, null);
