import type { Kind, StateOf } from '#libs/domain/deciders.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { FacetName } from './facets.js';

/** To what a thing belongs, by ids; `null` for none. */
export interface Links {
  readonly reportId: string | null;
  readonly inspectionId: string | null;
  readonly planId: string | null;
}

/** Everything that boards, lists, comparisons and the API need to know of one kind of thing. */
export interface KindDescription<K extends Kind = Kind> {
  /** The short reference that people use. */
  readonly ref: (state: StateOf<K>) => string;
  readonly title: (state: StateOf<K>) => string;
  /** Whose paper it stands in; `null` for what belongs to no committee. */
  readonly scope: (state: StateOf<K>) => Scope | null;
  readonly links: (state: StateOf<K>) => Partial<Links>;
  /** What lists of this kind show, filter and sort by. */
  readonly facets: { readonly [F in FacetName]?: (state: StateOf<K>) => string | null };
}
