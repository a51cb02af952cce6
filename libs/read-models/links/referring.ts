import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import type { Thing } from '../register/thing.js';
import { BEFORE_BODY, LINKS } from './links.js';

/** The things of the record whose state refers to this one at the point. */
export const thingsReferringTo = async (
  queries: Queries,
  point: Point,
  kind: Kind,
  id: string,
): Promise<readonly Thing[]> => {
  const found: Thing[] = [];
  for (const { from, refersTo } of [...LINKS, BEFORE_BODY].filter(({ to }) => to === kind)) {
    const parameters = new Parameters();
    const kinds = parameters.add(from === undefined ? RECORD_KINDS : [from]);
    const sql = `${selectThings(point, parameters)} and c.kind = any(${kinds}::text[]) and ${refersTo(`${parameters.add(id)}::text`)}
      order by c.kind, c.ref_key, t.stream`;
    found.push(...(await toThings(queries, point, await queries.rows<ThingRow>(sql, parameters))));
  }
  return found;
};
