/** Whoever acts, as the verified token says: the only source of an event's actor. */
export interface Actor {
  /** A pseudonym, `prs_…`: what goes into the log. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The one policy there is yet: records are changed by officers; everybody else reads. */
export const mayChange = (actor: Actor): boolean => actor.roles.includes('officer');
