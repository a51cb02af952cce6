import type { KnownBody } from '#libs/domain/body/known-body.js';
import { matchBody } from '#libs/domain/body/match.js';
import type { Point } from '../point.js';
import { MOST_COUNTED } from '../counting.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';
import { readKnownBodies } from '../register/known-bodies.js';

/** Whether the words of a minute name this body, by its name of the meeting's day. */
const names =
  (body: string, bodies: readonly KnownBody[]) =>
  ({ state: { scope, sentTo, resolution } }: Thing<'recommendation'>): boolean => {
    const used = { authority: scope.authority.code, name: sentTo?.to ?? '', on: resolution?.meeting ?? scope.meeting };
    const match = matchBody(used, bodies);
    return match.is === 'body' && match.body.id === body;
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
  const isNamed = names(body, await readKnownBodies(queries, point));
  return sent.filter((each) => !inWords.includes(each) || isNamed(each));
};
