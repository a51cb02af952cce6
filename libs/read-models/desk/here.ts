import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Filter } from '../register/filter.js';
import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import { knownAt } from '../register/at.js';
import { cardsAt } from '../register/things.js';
import { bodiesNamed } from '../register/where.js';

/** What conditions are made of, as SQL. */
export interface Terms {
  /** The point's day. */
  readonly day: string;
  /** The last day that is soon. */
  readonly soon: string;
  /** The point's position. */
  readonly known: string;
  readonly list: (values: readonly string[]) => string;
}

/** SQL: whether a row `h` of `here` waits. Days are text there. */
export type Condition = (terms: Terms) => string;

/** SQL: a member of the state of a row of `here`, as JSON. */
export const member = (name: string, row = 'h'): string =>
  `coalesce(${row}.delta -> '${name}', ${row}.base -> '${name}')`;

/** SQL: the same, as text. */
export const textOf = (name: string, row = 'h'): string => `${member(name, row)} #>> '{}'`;

export const both =
  (...conditions: readonly Condition[]): Condition =>
  (terms) =>
    conditions.map((condition) => `(${condition(terms)})`).join(' and ');

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** SQL: the body of the report that an import brought in. */
const BODY_OF_IMPORT = `case when c.kind = 'import' then (
    select rs.body from thing rt join card rc on rc.thing = rt.id join scope rs on rs.id = rc.scope
     where rt.stream = 'report-' || c.report_id order by rc.id desc limit 1) end`;

/** SQL: of which body the latest meeting was, and the next one is. A paper names its meeting also where nobody recorded that. */
const MET = `
  select body, max(meeting) filter (where held and meeting <= today) as last,
    max(meeting) filter (where held and meeting < today) as before,
    min(meeting) filter (where not held and meeting >= today) as next
  from (
    select h.body, ${textOf('date')} as meeting, false as held from here h where h.kind = 'meeting' and h.open
    union all select h.body, ${textOf('heldOn')}, true from here h where h.kind = 'meeting' and h.status = 'held'
    union all select h.body, case when h.status = 'considered' then ${textOf('consideredAt')} else h.meeting end, h.status = 'considered'
      from here h where h.kind = 'report'
  ) meetings, (select `;

/** Kinds that conditions of other kinds look at. */
const BESIDE: readonly Kind[] = ['meeting', 'minutes', 'report'];

/** SQL: what is before the bodies that are named; all that there is where none is. */
const beforeBodies = (named: Pick<Filter, 'authority' | 'committee'>, point: Point, parameters: Parameters): string => {
  const bodies = bodiesNamed(named, point.known, parameters);
  return bodies === null ? '' : `and coalesce(s.body, ${BODY_OF_IMPORT}) in (${bodies})`;
};

/**
 * SQL, to go on with: `here`, every thing of some kinds at the point, all or before the bodies that are `named`; `met`, when its
 * body met last, and before the day, and meets next; `today`: another day than the point's for that.
 */
export const here = (
  point: Point,
  kinds: readonly Kind[],
  parameters: Parameters,
  named: Pick<Filter, 'authority' | 'committee'> = {},
  today: PlainDate = point.on,
): string => `
  with here as materialized (
    select c.id as card, t.id as thing, t.stream, c.kind, c.ref_key, ${day('c.meeting')} as meeting,
      coalesce(s.body, ${BODY_OF_IMPORT}) as body,
      v.status, v.open, v.owner, v.holder, ${day('v.due')} as due, ${day('v.first_due')} as first_due, v.more_time,
      c.inspection_id, b.state as base, v.delta
    from ${cardsAt(point, parameters)}
    join base b on b.id = v.base
    left join scope s on s.id = c.scope
    where c.known_from <= ${knownAt(point, parameters)}
      and c.kind = any(${parameters.add([...new Set([...kinds, ...BESIDE])])}::text[])
      ${beforeBodies(named, point, parameters)}
  ), met as materialized (${MET}${parameters.add(today)}::text as today) of_day group by body)`;

/** A value that no condition asks for is not added: Postgres could not tell its type. */
export const termsOf = (point: Point, soon: PlainDate, parameters: Parameters): Terms => ({
  get day() {
    return `${parameters.add(point.on)}::text`;
  },
  get soon() {
    return `${parameters.add(soon)}::text`;
  },
  get known() {
    return knownAt(point, parameters);
  },
  list: (values) => `${parameters.add(values)}::text[]`,
});
