import type { DomainEvent } from '#libs/kernel/event.js';
import type { ActEntry } from '../history.js';

/** An entry with who recorded it, and why: what a judgement of it needs besides its history. */
export interface JudgedEntry extends ActEntry {
  readonly metadata: ActEntry['metadata'] & { readonly actor: string; readonly reason: string | null };
}

/**
 * What is to be said of an entry, with those of its act that were recorded before it: `whole`, some command leads to just
 * these; `begun`, some command leads to these and to others after them; or why no command does.
 */
export type Judgement = 'whole' | 'begun' | { readonly why: string };

/** Events that a command leads to, and the rule that it is against, in words. */
export interface Led {
  readonly events: readonly DomainEvent[];
  readonly against: string | null;
}
