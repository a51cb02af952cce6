import type { DomainEvent, PlainDate } from './event.js';
import type { Refusal } from './refusal.js';

/** Who asks, why, and from which day it holds: given to every decision beside the command. */
export interface Act {
  readonly actor: string;
  readonly reason: string | null;
  readonly effectiveOn: PlainDate;
}

/** The events that a command leads to (none: already so), or why it is refused. */
export type Decision<E extends DomainEvent> = readonly E[] | Refusal;

export interface Command<Type extends string = string> {
  readonly type: Type;
}

/**
 * An aggregate as pure functions. `decide` refuses; `evolve` never does: it is total over stored history, in any order of
 * effective dates, and returns the state unchanged for what it does not know.
 */
export interface Decider<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  readonly kind: string;
  readonly initialState: S;
  readonly decide: (state: S, command: C, act: Act) => Decision<E>;
  readonly evolve: (state: S, event: E) => S;
}

export const isRefusal = (decision: Decision<DomainEvent>): decision is Refusal => !Array.isArray(decision);
