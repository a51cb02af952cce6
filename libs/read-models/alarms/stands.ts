/**
 * SQL: whether an alarm `a` stands. Where `unless_continued`, its event was right as the beginning of an act of several
 * events, which are appended at once: the alarm stands when the log has a later entry and the thing's next is not of that act.
 */
export const STANDS = `(not a.unless_continued or (
  exists (select from entry later where later.position > a.position) and not exists (
    select from entry own join entry next on next.thing = own.thing and next.revision = own.revision + 1 and next.act = own.act
    where own.position = a.position)))`;

/** SQL: the alarms of the entry `e` of the thing `t`, as `alarming`: null for none. */
export const ALARMING = `
  left join lateral (
    select jsonb_agg(jsonb_build_object('code', code, 'why', why) order by code) as alarms from (
      select a.code, a.why from alarm a where a.position = e.position and ${STANDS}
      union all
      select l.code, l.message from projections.log_alarm l where l.stream = t.stream and l.revision = e.revision
    ) found
  ) alarming on true`;
