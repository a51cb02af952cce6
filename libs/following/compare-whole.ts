import type { DataSource } from 'typeorm';
import type { Comparison, LogAfter } from '#libs/audit/comparison/comparison.js';
import type { Alarm } from '#libs/kernel/alarm.js';
import { alarmClock, forgetLogAlarms, keepLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';

/** What the whole log was found to be, beside the ledger. */
export interface Compared {
  /** How many events are sealed, as far as they were found. */
  readonly events: number;
  readonly alarms: readonly Alarm[];
}

/**
 * Finishes a comparison that began with the first event, keeps what it found for health and pages, and forgets what earlier
 * ones found and this one did not.
 */
export const compareWhole = async (db: DataSource, comparison: Comparison, logAfter: LogAfter): Promise<Compared> => {
  const began = await alarmClock(db);
  await comparison.finish(logAfter);
  const alarms = comparison.takeAlarms();
  await keepLogAlarms(db, alarms);
  await forgetLogAlarms(db, 'ledger', began);
  return { events: comparison.compared, alarms };
};
