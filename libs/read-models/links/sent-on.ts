import type { Point } from '../point.js';
import { MOST_COUNTED } from '../counting.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';

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
       and (s.body = ${id} or (b.state || v.delta) #>> '{sentTo,toBody}' = ${id})
     order by c.ref_key, t.stream limit ${MOST_COUNTED}`,
    parameters,
  );
  return (await toThings(queries, point, rows)) as readonly Thing<'recommendation'>[];
};
