import type { DomainEvent, PlainDate } from './event.js';
import type { Refusal } from './refusal.js';

/** Who asks, why, and from which day it holds: given to every decision beside the command. */
export interface Act {
  readonly actor: string;
  /** The other identities of the same human: what one of them claimed, none of them verifies. */
  readonly joined?: readonly string[];
  readonly reason: string | null;
  readonly effectiveOn: PlainDate;
  /** It happened although a rule is against it, and is recorded all the same. */
  readonly irregular?: true;
}

/** What a decision knows of its thing beside the state of the day that it is made for. */
export interface Past<S> {
  /** The state that all entries make that stand, those of later days too. */
  readonly whole: S;
  /** The state that all entries make that ever were, in the order of recording, also those that were withdrawn. */
  readonly ever: S;
  /** The day on which the thing began; null while it has not. */
  readonly began: PlainDate | null;
  /** A person types it: a paper is recorded as it is printed. */
  readonly typed: boolean;
  /** The day on which it is decided; null where that is not known. */
  readonly today: PlainDate | null;
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
  readonly decide: (state: S, command: C, act: Act, past?: Past<S>) => Decision<E>;
  readonly evolve: (state: S, event: E) => S;
}
