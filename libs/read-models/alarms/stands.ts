/**
 * SQL: whether an alarm `a` stands. One of an act of which more was to come stands as soon as anything else came after it in
 * the log, which has all of an act at once.
 */
export const STANDS = `(not a.unless_continued or (
  exists (select from entry later where later.position > a.position) and not exists (
    select from entry own join entry next on next.thing = own.thing and next.revision = own.revision + 1 and next.act = own.act
    where own.position = a.position)))`;

/** SQL: the alarms of the entry `e`, as `alarming`: null for none. */
export const ALARMING = `
  left join lateral (
    select jsonb_agg(jsonb_build_object('code', a.code, 'why', a.why) order by a.code) as alarms
    from alarm a where a.position = e.position and ${STANDS}
  ) alarming on true`;
