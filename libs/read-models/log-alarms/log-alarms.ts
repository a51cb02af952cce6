import type { DataSource } from 'typeorm';
import type { Alarm } from '#libs/kernel/alarm.js';

/** What the ledger and the log differ in, as was found last; the oldest finding first. */
export const readLogAlarms = (db: DataSource): Promise<Alarm[]> =>
  db.query<Alarm[]>(
    'select code, stream, revision, message from projections.log_alarm order by first_found_at, code, stream, revision',
  );

/** Keeps what was found now, whether it was found before or not. */
export const keepLogAlarms = async (db: DataSource, alarms: readonly Alarm[]): Promise<void> => {
  if (alarms.length === 0) return;
  const unique = [...new Map(alarms.map((each) => [`${each.code} ${each.stream}@${each.revision}`, each])).values()];
  await db.query(
    `insert into projections.log_alarm (code, stream, revision, message)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (code, stream, revision) do update set message = excluded.message, last_found_at = now()`,
    [
      unique.map(({ code }) => code),
      unique.map(({ stream }) => stream),
      unique.map(({ revision }) => revision),
      unique.map(({ message }) => message),
    ],
  );
};

/** The database's clock, for `forgetLogAlarms`. */
export const alarmClock = async (db: DataSource): Promise<Date> => {
  const [row] = await db.query<{ now: Date }[]>('select now() as now');
  return row?.now ?? new Date(0);
};

/** Forgets what a comparison of the whole log, which began then, has not found again: it was put right. */
export const forgetLogAlarms = (db: DataSource, foundBefore: Date): Promise<unknown> =>
  db.query('delete from projections.log_alarm where last_found_at < $1', [foundBefore]);
