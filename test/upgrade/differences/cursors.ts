import type { Json } from '../asking.mjs';
import { inBody, isObject, type Rule } from './rule.js';

/** Where the next page begins: what a cursor holds beside the mark by which one of another question is refused. */
const placeIn = (cursor: string): Json => {
  const [, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly Json[];
  return place;
};

export const CURSORS: readonly Rule[] = [
  {
    rule: 'A cursor of the trail begins with another mark. The place where it goes on is the same.',
    where: /^\/v1\/audit\/entries\?/,
    of: 'both',
    without: inBody((body) =>
      isObject(body) && typeof body['next'] === 'string' ? { ...body, next: placeIn(body['next']) } : body,
    ),
  },
];
