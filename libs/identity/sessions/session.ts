/** Somebody who is signed in, in one browser. */
export interface Session {
  readonly person: string;
  /** As the provider wrote it at the sign-in. */
  readonly name: string;
  /** Groups and app roles as the provider said them at the sign-in. */
  readonly claimed: readonly string[];
  /** When he last proved who he is; `null` where the provider does not say. */
  readonly authTime: Date | null;
  readonly began: Date;
  /** The last request of it, to the minute. */
  readonly seen: Date;
}

export const IDLE_MS = 30 * 60_000;
export const WHOLE_MS = 12 * 60 * 60_000;

/** How long after its begin a session's forms are still known as its person's: over a weekend that a page stood open. */
export const FORMS_KNOWN_MS = 7 * 24 * 60 * 60_000;

/** Whether it has ended of itself: 30 minutes after its last request, 12 hours after its begin. */
export const isOver = ({ began, seen }: Pick<Session, 'began' | 'seen'>, now: Date): boolean =>
  now.getTime() - seen.getTime() >= IDLE_MS || now.getTime() - began.getTime() >= WHOLE_MS;
