import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';

/** What a fold looks at: what happened, and from which day it holds. */
export interface FoldableEvent {
  readonly event: DomainEvent;
  readonly metadata: { readonly effectiveOn: PlainDate };
}

/** The state of an aggregate after these events, in the order of their revisions; the initial state for none. */
export const fold = (kind: Kind, events: readonly FoldableEvent[]): { readonly status: string } => {
  const { evolve, initialState } = deciderOf(kind);
  return events.reduce((state, { event }) => evolve(state, event), initialState);
};
