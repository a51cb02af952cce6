/**
 * SQL: whether an alarm `a` stands. Where `unless_continued`, its event was right as the beginning of an act of several
 * events, which are appended at once: the alarm stands when the log has a later entry, and the first of those does not go
 * on with that act. Where an act ends is found so at whichever batch its events came.
 */
export const STANDS = `(not a.unless_continued or (
  select next.thing <> own.thing or next.act <> own.act
    from entry own join entry next on next.position = (select min(position) from entry where position > own.position)
    where own.position = a.position))`;

/**
 * SQL: the alarms of the entry `e` of the thing `t`, as `alarming`: null for none. The public's rows have revisions of their
 * own, and are told of none.
 */
export const ALARMING = `
  left join lateral (
    select jsonb_agg(jsonb_build_object('code', code, 'why', why) order by code) as alarms from (
      select a.code, a.why from alarm a where a.position = e.position and ${STANDS}
      union all
      select l.code, l.message from projections.log_alarm l where l.stream = t.stream and l.revision = e.revision
        and current_schema() !~ '_public$'
    ) found
  ) alarming on true`;
