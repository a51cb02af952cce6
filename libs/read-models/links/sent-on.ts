import { matchAuthority } from '#libs/domain/authority/match.js';
import { bodiesOf, type KnownNames } from '#libs/domain/body/bodies-of.js';
import { matchBody } from '#libs/domain/body/match.js';
import type { Point } from '../point.js';
import { MOST_COUNTED } from '../counting.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';
import { readKnownAuthorities } from '../register/known-authorities.js';
import { readKnownBodies } from '../register/known-bodies.js';

/** Whether the words of a minute name this body, by its name of the meeting's day. */
const names =
  (body: string, known: KnownNames) =>
  ({ state: { scope, sentTo, resolution } }: Thing<'recommendation'>): boolean => {
    const whose = matchAuthority(scope.authority, scope.meeting, known.authorities);
    if (whose.is !== 'known') return false;
    const on = resolution?.meeting ?? scope.meeting;
    const own = bodiesOf({ code: whose.known.code, known: whose.known }, known, on);
    const match = matchBody({ name: sentTo?.to ?? '', on }, own);
    return match.is === 'known' && match.known.id === body;
  };

/** The recommendations that a meeting sent on from this body, or to it, in the order of refs: resolved there or not. */
export const sentOnFromOrTo = async (
  queries: Queries,
  point: Point,
  body: string,
): Promise<readonly Thing<'recommendation'>[]> => {
  const parameters = new Parameters();
  const id = `${parameters.add(body)}::text`;
  const rows = await queries.rows<ThingRow>(
    `${selectThings(point, parameters)} and c.kind = 'recommendation' and (b.state || v.delta) #>> '{sentTo,to}' is not null
       and (s.body = ${id} or coalesce((b.state || v.delta) #>> '{sentTo,toBody}', ${id}) = ${id})
     order by c.ref_key, t.stream limit ${MOST_COUNTED}`,
    parameters,
  );
  const sent = (await toThings(queries, point, rows)) as readonly Thing<'recommendation'>[];
  const inWords = sent.filter(({ state }) => state.scope.body !== body && state.sentTo?.toBody === null);
  if (inWords.length === 0) return sent;
  const isNamed = names(body, {
    authorities: await readKnownAuthorities(queries, point),
    bodies: await readKnownBodies(queries, point),
  });
  return sent.filter((each) => !inWords.includes(each) || isNamed(each));
};
