import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import { covers, isEverywhere, type Place } from '#libs/domain/rights/scope.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { View } from '#libs/read-models/view.js';
import { rowsFor, type Reader } from './reader.js';

/** A body belongs to who holds a role for any authority whose it ever was. */
const placeOf = ({ id, authorities }: KnownBody): Place => ({
  bodies: [id],
  authorities: authorities.flatMap((from) => from.authorities).map(({ code }) => naturalId(authorityKey(code))),
  owners: [],
});

/**
 * The ids of the bodies before which somebody reads what is not published; null for who reads everything, or what is
 * published alone.
 */
export const bodiesWithin = async (reader: Reader, view: View): Promise<readonly string[] | null> => {
  if (reader.is !== 'actor' || rowsFor(reader) === 'public') return null;
  const scopes = unpublishedScopes(reader.rights);
  if (scopes.some(isEverywhere)) return null;
  const bodies = await view.bodies();
  return bodies.filter((body) => scopes.some((scope) => covers(scope, placeOf(body)))).map(({ id }) => id);
};
