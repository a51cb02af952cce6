import { authorityKey } from '#libs/domain/authority/natural-key.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import { scopesFor } from '#libs/domain/rights/may-do.js';
import { allowedTo } from '#libs/domain/rights/operation.js';
import type { QuestionName } from '#libs/domain/rights/questions.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { covers, EVERYWHERE, isEverywhere, type GrantScope, type Place } from '#libs/domain/rights/scope.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { Rows } from '#libs/read-models/generations/rows.js';
import type { View } from '#libs/read-models/view.js';
import type { Reader } from './reader.js';

/** Of which rows a reader's views of a question are, and where: everywhere, or before the bodies of their scopes. */
export interface Reading {
  readonly rows: Rows;
  readonly scopes: readonly GrantScope[];
}

export const PUBLISHED: Reading = { rows: 'public', scopes: [EVERYWHERE] };
export const ALL_ROWS: Reading = { rows: 'whole', scopes: [EVERYWHERE] };

/**
 * What everybody may ask is answered from what is published to whose roles let them read no more; what they may not is
 * asked of all of the record, by who may, where they may.
 */
export const readingOf = (reader: Reader, question: QuestionName): Reading => {
  if (reader.is !== 'actor') return PUBLISHED;
  const scopes = allowedTo({ question }).includes('guest')
    ? unpublishedScopes(reader.rights)
    : scopesFor(reader.rights, { question });
  return scopes.length === 0 ? PUBLISHED : { rows: 'whole', scopes };
};

/** A body belongs to who holds a role for any authority whose it ever was. */
const placeOf = ({ id, authorities }: KnownBody): Place => ({
  bodies: [id],
  authorities: authorities.flatMap((from) => from.authorities).map(({ code }) => naturalId(authorityKey(code))),
  owners: [],
});

/** The ids of those of these bodies that scopes reach; null for all of the record. */
export const bodiesAmong = (scopes: readonly GrantScope[], bodies: readonly KnownBody[]): readonly string[] | null =>
  scopes.some(isEverywhere)
    ? null
    : bodies.filter((body) => scopes.some((scope) => covers(scope, placeOf(body)))).map(({ id }) => id);

/** The same of all bodies of the record. */
export const bodiesIn = async (scopes: readonly GrantScope[], view: View): Promise<readonly string[] | null> =>
  bodiesAmong(scopes, scopes.some(isEverywhere) ? [] : await view.bodies());

/** Whether a thing is the reader's own, under any of their identities: they tell of it, and so read all of it. */
export const isOwn = async (view: View, { actor, joined }: Rights, kind: string, id: string): Promise<boolean> => {
  const thing = kind === 'action' ? await view.find('action', id) : null;
  if (!thing) return false;
  const { owner, holder, reporter } = thing.state;
  const people = [owner, reporter].flatMap((each) => (each && 'person' in each ? [each.person] : []));
  return [...people, holder].some((person) => person === actor || (person !== null && joined.includes(person)));
};
