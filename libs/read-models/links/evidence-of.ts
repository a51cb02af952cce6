import type { Kind } from '#libs/domain/deciders.js';
import type { Point } from '../point.js';
import { MOST_COUNTED } from '../counting.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';

/** What is recorded as evidence of a thing, in the order of refs: also what was superseded or withdrawn. */
export const evidenceOf = async (
  queries: Queries,
  point: Point,
  kind: Kind,
  id: string,
): Promise<readonly Thing<'evidence'>[]> => {
  const parameters = new Parameters();
  const of = (name: string) => `(b.state || v.delta) #>> '{of,${name}}'`;
  const rows = await queries.rows<ThingRow>(
    `${selectThings(point, parameters)} and c.kind = 'evidence' and ${of('kind')} = ${parameters.add(kind)}::text
       and ${of('id')} = ${parameters.add(id)}::text
     order by c.ref_key, t.stream limit ${MOST_COUNTED}`,
    parameters,
  );
  return (await toThings(queries, point, rows)) as readonly Thing<'evidence'>[];
};
