import { RECORD_KINDS } from '#libs/domain/deciders.js';
import { overdueIn } from '../overdue.js';
import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import { NOW, versionAt } from '../register/at.js';
import { scopesOf, where } from '../register/where.js';
import type { ScopeFilter, What } from './difference.js';

/**
 * SQL: the things that can be otherwise at the one point than at the other. A scope is small, and all of it is looked at;
 * else only where a version became known between the positions, or true between the days, or a due date passed between
 * these: so it costs what changed, not what there is.
 */
const candidates = (from: Point, to: Point, scope: ScopeFilter, parameters: Parameters): string => {
  const latest = from.known === null || to.known === null ? null : from.known > to.known ? from.known : to.known;
  const scopes = scopesOf(scope, 'id', latest, parameters);
  if (scopes) return `select distinct thing from card where scope in (${scopes})`;
  const [early, late] = [from.known ?? NOW, to.known ?? NOW]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((position) => `${parameters.add(position)}::bigint`);
  const [first, last] = [from.on, to.on].sort().map((day) => `${parameters.add(day)}::date`);
  return `
    select thing from version where known_from > ${early} and known_from <= ${late}
    union select thing from version where true_from > ${first} and true_from <= ${last}
    union select thing from version where true_to > ${first} and true_to <= ${last}
    union select thing from version where open and due >= ${first} and due < ${last}`;
};

/** The candidates as they stand at one point. */
const standing = (point: Point, scope: ScopeFilter, parameters: Parameters): string => `
    select c.thing, c.kind, c.ref_key, v.open, v.first_due, v.due, b.state || v.delta as state,
      ${overdueIn('v', parameters.add(point.on))} as overdue
    from candidate join card c using (thing)
    join ${versionAt('c.thing', point, parameters)} on v.card = c.id
    join base b on b.id = v.base
    where c.kind = any(${parameters.add(RECORD_KINDS)}::text[])${where(scope, point, parameters)}`;

/** As a condition on the rows of `differing`, by what a difference is called. */
export const CONDITION_OF: Readonly<Record<What, string>> = {
  came: `what = 'came'`,
  went: `what = 'went'`,
  changed: `what = 'changed'`,
  closed: 'was_closed',
  slipped: 'due_at_to > due_at_from',
  'brought-forward': 'due_at_to < due_at_from',
  overdue: 'overdue_at_to and not overdue_at_from',
  'no-longer-overdue': 'overdue_at_from and not overdue_at_to',
};

/**
 * A row for every thing of the scope that is not the same at both points. What came has no due date there: its first
 * counts, as in `compareThing`; what went is told as gone only.
 */
export const differing = (from: Point, to: Point, scope: ScopeFilter, parameters: Parameters): string => `
  with candidate as materialized (${candidates(from, to, scope, parameters)})
  select t.stream, coalesce(b.kind, a.kind) as kind, coalesce(b.ref_key, a.ref_key) as ref_key,
    case when a.kind is null then 'came' when b.kind is null then 'went' else 'changed' end as what,
    coalesce(a.due, b.first_due) as due_at_from, b.due as due_at_to,
    coalesce(a.open and not b.open, false) as was_closed,
    b.kind is not null and coalesce(a.overdue, false) as overdue_at_from, coalesce(b.overdue, false) as overdue_at_to,
    array_position(${parameters.add(RECORD_KINDS)}::text[], coalesce(b.kind, a.kind))::text collate "C" as rank
  from (${standing(from, scope, parameters)}) a
  full join (${standing(to, scope, parameters)}) b using (thing)
  join thing t on t.id = coalesce(b.thing, a.thing)
  where a.state is distinct from b.state or a.overdue <> b.overdue`;
