import { RECORD_KINDS } from '#libs/domain/deciders.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';

/** The pseudonyms of all persons who ever recorded anything of the record itself, in the order of the alphabet. */
export const readRecorders = async (queries: Queries, point: Point): Promise<readonly string[]> => {
  const parameters = new Parameters();
  const kinds = `${parameters.add([...RECORD_KINDS, 'import'])}::text[]`;
  const rows = await queries.rows<{ name: string }>(
    `select n.name from name n
      where n.name like 'prs\\_%' and exists (
        select from entry e join thing t on t.id = e.thing
         where e.actor = n.id and e.position <= ${knownAt(point, parameters)} and t.kind = any(${kinds}))
      order by n.name`,
    parameters,
  );
  return rows.map(({ name }) => name);
};
