import { EVENT_TYPES_AHEAD } from '#libs/domain/history/placing/entry-roles.js';

const AHEAD = EVENT_TYPES_AHEAD.map((type) => `'${type}'`).join(', ');

/**
 * SQL: whether an entry that was agreed ahead of its day comes to nothing, as known at a position: the thing had ended
 * before that day. `place` is the day from which the entry would take part.
 */
export const lapsed = (entry: string, place: string, known: string): string => `(
  ${entry}.type in (select id from name where name in (${AHEAD}))
  and ${entry}.effective_on > (${entry}.recorded_at at time zone 'Europe/London')::date
  and coalesce((
    select not v.open and v.card is not null from version v
    where v.thing = ${entry}.thing and v.known_from <= ${known}
      and v.true_from < ${place} and (v.true_to is null or v.true_to >= ${place})
    order by v.known_from desc limit 1
  ), false))`;
