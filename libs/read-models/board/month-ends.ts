import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { ScopeFilter } from '../compare/difference.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { NOW } from '../register/at.js';
import { overdueIn } from '../overdue.js';
import { scopesOf } from '../register/where.js';

/** A day, and by which instant what is told of it had to be known. */
export interface DayKnown {
  readonly on: PlainDate;
  readonly by: Instant;
}

/** How the actions stood on a day, as it was known then. */
export interface ActionsOn {
  readonly on: PlainDate;
  /** Open, and not overdue. */
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
}

/** The actions of the scope on each of these days, in their order, never by more than is known at the point. */
export const readActionsOn = (
  queries: Queries,
  point: Point,
  scope: ScopeFilter,
  days: readonly DayKnown[],
): Promise<readonly ActionsOn[]> => {
  const parameters = new Parameters();
  const [on, by] = [parameters.add(days.map((day) => day.on)), parameters.add(days.map((day) => day.by))];
  const known = parameters.add(point.known ?? NOW);
  const scopes = scopesOf(scope, 'id', point.known, parameters);
  const within = scopes === null ? '' : `and c.scope in (${scopes})`;
  return queries.rows<ActionsOn>(
    `with asked as materialized (
       select d.no, d.on_day, least(${known}::bigint, coalesce((
         select e.position from entry e where e.clock <= d.by order by e.clock desc, e.position desc limit 1), 0)) as known
       from unnest(${on}::date[], ${by}::timestamptz[]) with ordinality d (on_day, by, no)
     ), action as materialized (
       select distinct c.thing from card c where c.kind = 'action' ${within}
     ), stood as (
       select a.no, v.open, ${overdueIn('v', 'a.on_day')} as overdue
       from asked a cross join action cross join lateral (
         select * from version v where v.thing = action.thing and v.known_from <= a.known
           and v.true_from <= a.on_day and (v.true_to is null or v.true_to > a.on_day)
         order by v.known_from desc limit 1
       ) v join card c on c.id = v.card ${within}
     )
     select to_char(a.on_day, 'YYYY-MM-DD') as on, count(*) filter (where s.open and not s.overdue)::int as open,
       count(*) filter (where s.overdue)::int as overdue, count(*) filter (where not s.open)::int as closed
     from asked a left join stood s on s.no = a.no group by a.no, a.on_day order by a.no`,
    parameters,
  );
};
