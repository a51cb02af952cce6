import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { MOST_COUNTED } from '../counting.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { versionAt } from '../register/at.js';
import { selectThings } from '../register/things.js';
import { LINKS, type LinkOf } from './links.js';

/** What two writers who raced made of the record, and no single stream can tell. */
export interface RecordDiscrepancy {
  /** `leads-nowhere`: it refers to what is not in the record; `shared-reference`: another thing has its reference too. */
  readonly what: 'leads-nowhere' | 'shared-reference';
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
  /** The member of its state that is at fault. */
  readonly field: string;
  /** The id that leads nowhere, or that of the other thing. */
  readonly other: string;
}

interface Row {
  readonly stream: string;
  readonly ref: string;
  readonly other: string;
}

const found = (what: RecordDiscrepancy['what'], field: string, { stream, ref, other }: Row): RecordDiscrepancy => {
  const { kind, id } = parseStreamId(stream) ?? { kind: stream, id: stream };
  return { what, kind: kind as Kind, id, ref, field, other };
};

const leadingNowhere = async (queries: Queries, point: Point, { field, to, from, ids }: LinkOf) => {
  const parameters = new Parameters();
  const kinds = parameters.add(from === undefined ? RECORD_KINDS : [from]);
  const rows = await queries.rows<Row>(
    `select linking.stream, linking.ref, linking.other from (
      ${selectThings(point, parameters, `, unnest(array(${ids})) as other`)} and c.kind = any(${kinds}::text[])
    ) linking where not exists (
      select from thing x join ${versionAt('x.id', point, parameters)} on true
      where x.stream = ${parameters.add(`${to}-`)} || linking.other
    ) order by linking.ref, linking.stream limit ${MOST_COUNTED}`,
    parameters,
  );
  return rows.map((row) => found('leads-nowhere', field, row));
};

const sharedReferences = async (queries: Queries, point: Point) => {
  const parameters = new Parameters();
  const kinds = parameters.add(RECORD_KINDS);
  const rows = await queries.rows<Row>(
    `with called as (${selectThings(point, parameters)} and c.kind = any(${kinds}::text[]))
     select a.stream, a.ref, o.stream as other from called a join called o on lower(o.ref) = lower(a.ref) and o.stream <> a.stream
     order by a.ref, a.stream limit ${MOST_COUNTED}`,
    parameters,
  );
  return rows.map((row) => {
    const other = parseStreamId(row.other)?.id ?? row.other;
    return found('shared-reference', 'ref', { ...row, other });
  });
};

/** All that there is at the point, computed from all of the register. */
export const recordDiscrepancies = async (queries: Queries, point: Point): Promise<readonly RecordDiscrepancy[]> => {
  const nowhere: RecordDiscrepancy[] = [];
  for (const link of LINKS) nowhere.push(...(await leadingNowhere(queries, point, link)));
  return [...nowhere, ...(await sharedReferences(queries, point))];
};
