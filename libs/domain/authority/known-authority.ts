import type { Known } from '../shared/names/known.js';

/** An authority as all that is recorded tells of it, whatever the day. */
export interface KnownAuthority extends Known {
  /** By which it was recorded first: its bodies have it. */
  readonly code: string;
  /** Codes that papers to its bodies printed, and that are no name of any authority: by these it may be meant. */
  readonly alsoPrinted: readonly string[];
}

/** An authority that is meant, by the code that it was recorded with first. */
export interface AuthorityMeant {
  readonly code: string;
  /** Null for one that nothing names yet. */
  readonly known: KnownAuthority | null;
}
