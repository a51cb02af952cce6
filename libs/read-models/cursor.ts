import { createHash } from 'node:crypto';
import { parsePosition } from '#libs/kernel/position.js';
import { BadCursor } from './bad-cursor.js';

/** What a cursor belongs to: kind, filter and order. Members that are not given do not count, nor does their order. */
export type Question = readonly [string, Readonly<Record<string, unknown>>];

const fingerprint = ([what, members]: Question, place: readonly string[]): string => {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([what, given, place]))
    .digest('base64url')
    .slice(0, 16);
};

/** Opaque: the place of a page's last row, bound to its question. */
export const writeCursor = (question: Question, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([fingerprint(question, place), ...place])).toString('base64url');

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
};

/** A cursor of the page before one belongs to its list read backwards. */
const backwards = ([what, members]: Question): Question => [`${what}, backwards`, members];

/** The cursor of the page that ends before a place. */
export const writeCursorBack = (question: Question, place: readonly string[]): string =>
  writeCursor(backwards(question), place);

/** The type of one part of a place, as the database takes it: text, a position, or a whole number. */
const PARTS = {
  text: (part: string) => !/[\0\p{Cs}]/u.test(part),
  position: (part: string) => parsePosition(part) !== null,
  number: (part: string) => /^\d{1,9}$/.test(part),
};

/**
 * The place that a cursor names, of such parts. Its fingerprint is no secret: who makes one up for this question may ask
 * from any place, and for nothing else. Throws `BadCursor` when it was not written for this question, or names no place.
 */
export const readCursor = (
  question: Question,
  cursor: string,
  wanted: readonly (keyof typeof PARTS)[],
): readonly string[] => {
  const parts = decode(cursor);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) throw new BadCursor();
  const [, ...place] = parts;
  const fits = place.length === wanted.length && wanted.every((is, n) => PARTS[is](place[n] ?? ''));
  if (!fits || writeCursor(question, place) !== cursor) throw new BadCursor();
  return place;
};

/** A place in a list, and whether what is asked for lies before it. */
export interface Turn {
  readonly place: readonly string[];
  readonly back: boolean;
}

/** The place that a cursor of the page after or of the page before names. Throws as `readCursor` does. */
export const readTurn = (question: Question, cursor: string, wanted: readonly (keyof typeof PARTS)[]): Turn => {
  const read = (of: Question, back: boolean): Turn => ({ place: readCursor(of, cursor, wanted), back });
  try {
    return read(question, false);
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    return read(backwards(question), true);
  }
};
