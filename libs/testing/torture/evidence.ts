/**
 * A command that somebody sent, again and again until it was answered or they gave up. `note` is like no other's, and on
 * each of its events; answered is the place of the last of them.
 */
export type Sent = { readonly note: string; readonly events: number } & (
  | { readonly fate: 'answered'; readonly stream: string; readonly revision: bigint; readonly position: bigint }
  | { readonly fate: 'given up' }
);

/** An event as the log, the entries or the ledger has it; `note` is known of the log alone. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
}
export interface InLog extends Place {
  readonly id: string;
  readonly position: bigint;
  readonly note: string | null;
}
export interface Entry extends Place {
  readonly id: string;
  readonly position: bigint;
}
export interface Leaf extends Place {
  readonly index: bigint;
}

/** What one round left behind: what came after the rounds before it, oldest first, and where things stand now. */
export interface Evidence {
  readonly sent: readonly Sent[];
  readonly log: readonly InLog[];
  /** What was made of the log; null where nothing is. */
  readonly made: Made | null;
}

export interface Made {
  readonly entries: readonly Entry[];
  readonly ledger: readonly Leaf[];
  /** The revision of each thing in the register. */
  readonly register: ReadonlyMap<string, bigint>;
}
