import { createHash } from 'node:crypto';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** A thing's entity tag is its revision: `"7"`. */
export const revisionTag = (revision: bigint): string => `"${revision}"`;

interface Point {
  readonly position: Position;
  readonly day: PlainDate;
}

/** Part of a tag: log and ledger may be found to differ, which marks entries, while the position stays the same. */
interface Marked {
  readonly marks: string | null;
}

const ending = ({ marks }: Marked): string => (marks === null ? '' : `.${marks}`);

/** A list speaks for one position and one day; another day may make the same things overdue. */
export const pointTag = ({ position, day, ...marked }: Point & Marked): string =>
  `W/"${position}.${day}${ending(marked)}"`;

/** The same as a file. */
export const fileTag = ({ position, day, ...marked }: Point & Marked): string =>
  `W/"${position}.${day}.csv${ending(marked)}"`;

/** A comparison speaks for two of them, and may be had in several forms. */
export const comparisonTag = (
  from: Point,
  to: Point,
  { form, ...marked }: Marked & { readonly form: string },
): string => `W/"${from.position}.${from.day}-${to.position}.${to.day}.${form}${ending(marked)}"`;

const opaque = (tag: string): string => tag.replace(/^W\//, '');

/** An answer that is the same for everybody: a tag of its text, weak since it may be sent compressed. */
export const textTag = (text: string): string => `W/"${createHash('sha256').update(text).digest('base64url')}"`;

/** If-None-Match by weak comparison (RFC 9110, 13.1.2). */
export const noneMatches = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.trim() === '*' ||
  (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((each) => opaque(each) === opaque(tag));
