import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { Body } from '#libs/domain/body/state.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { NOW } from './at.js';
import { selectThings, type ThingRow } from './things.js';
import type { Filter } from './filter.js';
import { bodiesNamed } from './where.js';

interface NamedOnly {
  readonly body: string;
  readonly authority_code: string;
  readonly authority_name: string;
  readonly committee_code: string;
  readonly committee_name: string;
}

const recorded = ({ stream, ref, state }: ThingRow): KnownBody => {
  const { authoritiesFrom, names, endedOn, succeededBy } = state as Body;
  return {
    id: parseStreamId(stream)?.id ?? stream,
    ref,
    authorities: authoritiesFrom,
    names,
    endedOn,
    succeededBy,
    isRecorded: true,
  };
};

const namedOnly = (rows: readonly NamedOnly[]): readonly KnownBody[] => {
  const bodies = new Map<string, NamedOnly[]>();
  for (const row of rows) bodies.set(row.body, [...(bodies.get(row.body) ?? []), row]);
  return [...bodies].map(([id, named]) => ({
    id,
    ref: named[0]?.committee_name ?? id,
    authorities: [
      { from: null, authorities: named.map((row) => ({ code: row.authority_code, name: row.authority_name })) },
    ],
    names: named.map((row) => ({ code: row.committee_code, name: row.committee_name, from: null })),
    endedOn: null,
    succeededBy: [],
    isRecorded: false,
  }));
};

/** Every body of the point: those that are recorded, and those that papers name and nobody has recorded. */
export const readKnownBodies = async (queries: Queries, point: Point): Promise<readonly KnownBody[]> => {
  const parameters = new Parameters();
  const bodies = (
    await queries.rows<ThingRow>(
      `${selectThings(point, parameters)} and c.kind = 'body' order by c.ref_key, t.stream`,
      parameters,
    )
  ).map(recorded);
  const others = new Parameters();
  const rows = await queries.rows<NamedOnly>(
    `select body, authority_code, authority_name, committee_code, committee_name from scope s
     where body <> all(${others.add(bodies.map(({ id }) => id))}::text[])
       and exists (select from presence p where p.scope = s.id and p.known_from <= ${others.add(point.known ?? NOW)})
     group by body, authority_code, authority_name, committee_code, committee_name order by min(id)`,
    others,
  );
  return [...bodies, ...namedOnly(rows)];
};

/** The ids of the bodies that a filter names, as known at the point. */
export const bodiesBy = async (
  queries: Queries,
  { known }: Point,
  filter: Pick<Filter, 'authority' | 'committee'>,
): Promise<readonly string[]> => {
  const parameters = new Parameters();
  const named = bodiesNamed(filter, known, parameters);
  if (named === null) return [];
  const rows = await queries.rows<{ body: string }>(`${named} group by body`, parameters);
  return rows.map(({ body }) => body);
};
