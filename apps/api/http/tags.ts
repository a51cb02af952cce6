import { createHash } from 'node:crypto';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** A thing's entity tag is its revision: `"7"`. */
export const revisionTag = (revision: bigint): string => `"${revision}"`;

/** A list speaks for one position and one day; another day may make the same things overdue. */
export const pointTag = (position: Position, day: PlainDate): string => `W/"${position}.${day}"`;

interface Point {
  readonly position: Position;
  readonly day: PlainDate;
}

/** A comparison speaks for two of them, and may be had in several forms. */
export const comparisonTag = (from: Point, to: Point, form: string): string =>
  `W/"${from.position}.${from.day}-${to.position}.${to.day}.${form}"`;

const opaque = (tag: string): string => tag.replace(/^W\//, '');

/** An answer that is the same for everybody: a tag of its text, weak since it may be sent compressed. */
export const textTag = (text: string): string => `W/"${createHash('sha256').update(text).digest('base64url')}"`;

/** If-None-Match by weak comparison (RFC 9110, 13.1.2). */
export const noneMatches = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.trim() === '*' ||
  (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((each) => opaque(each) === opaque(tag));
