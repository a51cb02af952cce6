import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { NOWHERE, type Place } from '#libs/domain/rights/scope.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';

const personIn = (owner: object | null | undefined): readonly string[] =>
  owner && 'person' in owner ? [String(owner.person)] : [];

/** Where the thing was at the moment, and whose. */
export const placeOf = async (view: View, thing: Thing): Promise<Place> => {
  if (thing.kind === 'authority') return { ...NOWHERE, authorities: [thing.id] };
  const body = thing.kind === 'body' ? (thing as Thing<'body'>) : null;
  const { scope } = thing;
  if (body === null && scope === null) return NOWHERE;
  const of = body ?? (scope && (await view.find('body', scope.body)));
  const named = of?.state.authorities ?? (scope ? [scope.authority] : []);
  const { owner, holder, reporter } = thing.state as Partial<Thing<'action'>['state']>;
  return {
    bodies: [of?.id ?? scope?.body ?? ''],
    authorities: named.map(({ code }) => naturalId(authorityKey(code))),
    owners: thing.kind === 'action' ? [...personIn(owner), ...(holder ? [holder] : []), ...personIn(reporter)] : [],
  };
};
