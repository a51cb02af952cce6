import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';
import { at } from '../register/at.js';
import { where } from '../register/where.js';
import { BOARD_KINDS, type ScopeFilter, type What } from './difference.js';

const overdueOn = (point: Point, parameters: Parameters): string =>
  `coalesce(v.open and v.due < ${parameters.add(point.on)}::date, false)`;

/** The versions of one point that the other does not have, or has on the other side of their due date. */
const versionsOf = (point: Point, other: Point, scope: ScopeFilter, parameters: Parameters): string => {
  const overdue = overdueOn(point, parameters);
  return `
    select v.stream, v.kind, v.ref_key, v.first_due, v.due, v.state, ${overdue} as overdue
    from version v
    where ${at('v', point, parameters)}
      and (not (${at('v', other, parameters)}) or ${overdue} <> ${overdueOn(other, parameters)})
      and v.kind = any(${parameters.add(BOARD_KINDS)}::text[])${where(scope, point, parameters)}`;
};

/** As a condition on the rows of `differing`, by what a difference is called. */
export const CONDITION_OF: Readonly<Record<What, string>> = {
  came: `what = 'came'`,
  went: `what = 'went'`,
  changed: `what = 'changed'`,
  slipped: 'due_at_to > due_at_from',
  'brought-forward': 'due_at_to < due_at_from',
  overdue: 'overdue_at_to and not overdue_at_from',
  'no-longer-overdue': 'overdue_at_from and not overdue_at_to',
};

/**
 * A row for every thing of the scope that is not the same at both points; a version that both have is not looked at, so
 * that it costs what changed and not what there is. What came has no due date there: its first counts, as in
 * `compareThing`; what went is told as gone only.
 */
export const differing = (from: Point, to: Point, scope: ScopeFilter, parameters: Parameters): string => `
  select stream, coalesce(b.kind, a.kind) as kind, coalesce(b.ref_key, a.ref_key) as ref_key,
    case when a.kind is null then 'came' when b.kind is null then 'went' else 'changed' end as what,
    coalesce(a.due, b.first_due) as due_at_from, b.due as due_at_to,
    b.kind is not null and coalesce(a.overdue, false) as overdue_at_from, coalesce(b.overdue, false) as overdue_at_to,
    array_position(${parameters.add(BOARD_KINDS)}::text[], coalesce(b.kind, a.kind))::text collate "C" as rank
  from (${versionsOf(from, to, scope, parameters)}) a
  full join (${versionsOf(to, from, scope, parameters)}) b using (stream)
  where a.state is distinct from b.state or a.overdue <> b.overdue`;
