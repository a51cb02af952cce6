/** What may be said of something new beside its own facts. */
export interface BeginningAct {
  readonly reason?: string | null;
  /** The day from which it holds. */
  readonly effectiveOn?: string | null;
}

/** What may be said of a change beside its own facts: at most one of `irregular`, `insteadOf` and `forgotten`. */
export interface Act extends BeginningAct {
  readonly irregular?: boolean | null;
  /** The revision of the entry that is withdrawn for it, as decimal digits. */
  readonly insteadOf?: string | null;
  readonly forgotten?: boolean | null;
}
