import { createHash } from 'node:crypto';
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

/** The place of so many parts that a cursor names. Throws `BadCursor` when it was not written for this question. */
export const readCursor = (question: Question, cursor: string, length: number): readonly string[] => {
  const parts = decode(cursor);
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) throw new BadCursor();
  const [, ...place] = parts;
  if (place.length !== length || writeCursor(question, place) !== cursor) throw new BadCursor();
  return place;
};
