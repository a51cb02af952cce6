import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Filter } from '../register/filter.js';
import type { Thing } from '../register/thing.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import { where } from '../register/where.js';
import { readEntries } from '../trail/entries.js';
import type { Board } from './board.js';

const LATELY = 20;

/** Everything of the scope in one query, in the order of refs. */
export const readBoard = async (
  queries: Queries,
  point: Point,
  { authority, committee, meeting }: Pick<Filter, 'authority' | 'committee' | 'meeting'>,
): Promise<Board> => {
  const scope = { ...(authority && { authority }), ...(committee && { committee }), ...(meeting && { meeting }) };
  const parameters = new Parameters();
  const select = selectThings(point, parameters);
  const kinds = `c.kind = any(${parameters.add(RECORD_KINDS)}::text[])`;
  const rows = await queries.rows<ThingRow>(
    `${select} and ${kinds}${where(scope, point, parameters)} order by c.ref_key, t.stream`,
    parameters,
  );
  const things = await toThings(queries, point, rows);
  const of = <K extends Kind>(kind: K) => things.filter((thing): thing is Thing<K> => thing.kind === kind);
  const lately = await readEntries(queries, point, scope, { limit: LATELY, descending: true }, null);
  return {
    reports: of('report'),
    inspections: of('inspection'),
    judgements: of('judgement'),
    recommendations: of('recommendation'),
    actions: of('action'),
    plans: of('action-plan'),
    commitments: of('commitment'),
    lately,
  };
};
