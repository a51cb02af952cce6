import type { Instant } from '#libs/kernel/event.js';
import { isId } from '#libs/kernel/stream-id.js';
import type { Cause } from './causes.js';

/** What was done, with the wire name of its event. It and the time stay when the words are destroyed. */
export const TYPES = {
  'signed-in': 'SignedIn.v1',
  'signed-out': 'SignedOut.v1',
  'sign-in-failed': 'SignInsFailed.v1',
  refused: 'AccessRefused.v1',
  'guests-refused': 'GuestsRefused.v1',
  read: 'RecordRead.v1',
  exported: 'ExportBegun.v1',
} as const;

export type AccessKind = keyof typeof TYPES;
export const ACCESS_KINDS = Object.keys(TYPES) as readonly AccessKind[];

/** The kind of an event by its wire name; `null` where the access log has no such event. */
export const kindOf = (type: string): AccessKind | null => ACCESS_KINDS.find((kind) => TYPES[kind] === type) ?? null;

/** What was read or exported: a thing (`action`, its id), or a list or a page (`actions`, no id). */
export interface Subject {
  readonly what: string;
  readonly id: string | null;
}

/** What of an entry is under the day's key. */
export interface AccessWords {
  /** A pseudonym, `prs_…`, or `service-…`; `null` where nobody was signed in. */
  readonly who: string | null;
  readonly cause: Cause | null;
  /** What was refused, by the name that the API documents it by: `listAccessLog`. */
  readonly operation: string | null;
  readonly subject: Subject | null;
  /** How often, from the entry's time until `until`. */
  readonly count: number;
  readonly until: Instant;
}

export interface AccessEntry {
  readonly kind: AccessKind;
  /** The first time, where it was several times. */
  readonly at: Instant;
  readonly words: AccessWords;
}

const CODE = /^[A-Za-z][A-Za-z0-9.-]{0,80}$/;

/** Throws for what is no code: a caller that would write words of others into the log is a fault of the program. */
export const asCode = (text: string): string => {
  if (CODE.test(text)) return text;
  throw new Error('The access log names operations and things by codes.');
};

/** Throws for what is none. */
export const asSubject = ({ what, id }: Subject): Subject => {
  if (id === null || isId(id)) return { what: asCode(what), id: id && id.toLowerCase() };
  throw new Error('The access log names things by their ids.');
};
