/** Whoever acts: the only source of an event's actor. */
export interface Actor {
  /** A pseudonym, `prs_…`, or `service-…` for a program: what goes into the log. */
  readonly personId: string;
  /** When he last proved who he is; `null` where the provider does not say, and for programs. */
  readonly authTime: Date | null;
  /** By which session of a browser he acts, as a form knows it; `null` by an access token. */
  readonly session: string | null;
}

/** An actor as his provider presents him. */
export interface Presented extends Actor {
  readonly name: string;
  /** Groups and app roles as the provider says them. */
  readonly claimed: readonly string[];
}
