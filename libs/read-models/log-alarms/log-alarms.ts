import type { DataSource } from 'typeorm';
import { alarmCodesOf, type Alarm, type AlarmSource } from '#libs/kernel/alarm.js';
import { Parameters, type Queries } from '../queries.js';

/** What was found to have been changed afterwards, in log, ledger or kept documents; the oldest finding first. */
export const readLogAlarms = (db: DataSource): Promise<Alarm[]> =>
  db.query<Alarm[]>(
    `select code, stream, revision::text, message from projections.log_alarm l
     order by first_found_at, code, stream, l.revision`,
  );

/** Keeps what was found now, whether it was found before or not. */
export const keepLogAlarms = async (db: DataSource, alarms: readonly Alarm[]): Promise<void> => {
  if (alarms.length === 0) return;
  const unique = [...new Map(alarms.map((each) => [`${each.code} ${each.stream}@${each.revision}`, each])).values()];
  await db.query(
    `insert into projections.log_alarm (code, stream, revision, message)
     select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[])
     on conflict (stream, revision, code) do update set message = excluded.message, last_found_at = now()`,
    [
      unique.map(({ code }) => code),
      unique.map(({ stream }) => stream),
      unique.map(({ revision }) => revision),
      unique.map(({ message }) => message),
    ],
  );
};

/** Other text whenever other alarms may be told; null for none. An answer that tells of them is another one then. */
export const markOfLogAlarms = async (queries: Queries): Promise<string | null> => {
  const [row] = await queries.rows<{ mark: string | null }>(
    `select count(*) || '-' || extract(epoch from max(last_found_at)) as mark from projections.log_alarm`,
    new Parameters(),
  );
  return row?.mark ?? null;
};

/** The database's clock, for `forgetLogAlarms`. */
export const alarmClock = async (db: DataSource): Promise<Date> => {
  const [row] = await db.query<{ now: Date }[]>('select now() as now');
  return row?.now ?? new Date(0);
};

/** Forgets what a look at all of a source, which began then, has not found again: it was put right. */
export const forgetLogAlarms = (db: DataSource, source: AlarmSource, foundBefore: Date): Promise<unknown> =>
  db.query('delete from projections.log_alarm where last_found_at < $1 and code = any($2::text[])', [
    foundBefore,
    alarmCodesOf(source),
  ]);
