import type { Kind, StateOf } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { FACET_NAMES, FACETS, type FacetValues } from '../kinds/facets.js';
import type { Point } from '../point.js';
import type { Parameters, Queries } from '../queries.js';
import { endOf, knownAt, versionAt } from './at.js';
import { AuthorityNames, authorityNamesAt } from './authority-names.js';
import { bodyNamesAt, type BodyNames } from './body-names.js';
import type { Thing } from './thing.js';

export interface ThingRow extends FacetValues {
  readonly stream: string;
  readonly kind: Kind;
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  readonly open: boolean;
  readonly revision: bigint;
  readonly known_from: Position;
  readonly true_from: PlainDate;
  readonly true_to: PlainDate | null;
  readonly body: string;
  readonly authority_code: string | null;
  readonly authority_name: string;
  readonly committee_code: string;
  readonly committee_name: string;
  readonly meeting: PlainDate;
  readonly report_id: string | null;
  readonly inspection_id: string | null;
  readonly plan_id: string | null;
  readonly being_recorded: boolean;
  readonly state: StateOf<Kind>;
}

const FACET_COLUMNS = FACET_NAMES.map((name) => `v.${FACETS[name].column} as "${name}"`).join(', ');

/**
 * SQL: cards `c`, each with the version `v` of its thing `t` at the point. A thing that is called otherwise at the point
 * has another card. (As a range: for an equation the planner expects next to no card to be the right one, where nearly
 * all are, and would rather sort them all than read on.)
 */
export const cardsAt = (point: Point, parameters: Parameters): string => `
  card c join thing t on t.id = c.thing
  join ${versionAt('c.thing', point, parameters)} on v.card <= c.id and v.card >= c.id`;

/** SQL: the last revision of a thing's stream at a position: of the version known last, or of an event that opened none. */
const revisionOf = (thing: string, known: string): string => `greatest(
      (select l.revision from version l where l.thing = ${thing} and l.known_from <= ${known}
       order by l.known_from desc limit 1),
      (select l.revision from traceless l where l.thing = ${thing} and l.known_from <= ${known}
       order by l.known_from desc limit 1))`;

/**
 * SQL: the things of a point; add conditions on `c`, `v` and `t` with `and`. A thing is being recorded while the import that made it is, whatever day is asked about.
 */
export const selectThings = (point: Point, parameters: Parameters, more = ''): string => {
  const known = knownAt(point, parameters);
  return `
  select t.stream, t.kind, c.ref, c.title, v.status, v.open, v.known_from, v.true_from,
    ${endOf(known, `${parameters.add(point.on)}::date`)} as true_to,
    s.body, s.authority_code, s.authority_name, s.committee_code, s.committee_name, s.meeting,
    c.report_id, c.inspection_id, c.plan_id, ${FACET_COLUMNS}, b.state || v.delta as state,
    ${revisionOf('c.thing', known)} as revision,
    c.import_id is not null and coalesce((
      select l.status = 'recording' from thing i join version l on l.thing = i.id
      where i.stream = 'import-' || c.import_id and l.known_from <= ${known}
      order by l.known_from desc, l.true_from desc limit 1
    ), false) as being_recorded${more}
  from ${cardsAt(point, parameters)}
  join base b on b.id = v.base
  left join scope s on s.id = c.scope
  where c.known_from <= ${known}`;
};

interface Names {
  readonly bodies: BodyNames;
  readonly authorities: AuthorityNames;
}

const toThing = (row: ThingRow, names: Names): Thing => {
  const { kind, stream, ref, title, status, open, revision, state } = row;
  return {
    kind,
    id: parseStreamId(stream)?.id ?? stream,
    stream,
    ref,
    title,
    status,
    open,
    revision,
    knownFrom: row.known_from,
    trueFrom: row.true_from,
    trueTo: row.true_to,
    scope: row.authority_code === null ? null : scopeOf(row, row.authority_code, names),
    reportId: row.report_id,
    inspectionId: row.inspection_id,
    planId: row.plan_id,
    ...(Object.fromEntries(FACET_NAMES.map((name) => [name, row[name]])) as unknown as FacetValues),
    beingRecorded: row.being_recorded,
    state,
  };
};

/** A body and its authority have the names of the point's day, whatever the paper printed. */
const scopeOf = ({ body, ...row }: ThingRow, authority: string, { bodies, authorities }: Names) => ({
  body,
  authority: authorities.of({ code: authority, name: row.authority_name }, row.meeting),
  committee: bodies.get(body) ?? { code: row.committee_code, name: row.committee_name },
  meeting: row.meeting,
});

/** The things of these rows, which are of the point. */
export const toThings = async (
  queries: Queries,
  point: Point,
  rows: readonly ThingRow[],
): Promise<readonly Thing[]> => {
  const isAnyBeforeBody = rows.some((row) => row.authority_code !== null);
  const names: Names = isAnyBeforeBody
    ? { bodies: await bodyNamesAt(queries, point), authorities: await authorityNamesAt(queries, point) }
    : { bodies: new Map(), authorities: new AuthorityNames([], point.on) };
  return rows.map((row) => toThing(row, names));
};
