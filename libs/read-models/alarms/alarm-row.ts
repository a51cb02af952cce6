import type { AlarmCode } from '#libs/kernel/alarm.js';
import type { ALARM } from '../tables/alarm.js';
import type { RowOf } from '../tables/columns.js';
import { storedType } from '../register/take.js';
import type { Taken } from '../register/stream.js';

export type AlarmRow = RowOf<(typeof ALARM)['columns']>;

/** What is told of an event: why, and whether it holds only where the act of the event does not go on. */
export interface Told {
  readonly why: string;
  readonly unlessContinued?: boolean;
}

export const alarmRow = (
  thing: number,
  taken: Taken,
  code: AlarmCode,
  { why, unlessContinued = false }: Told,
): AlarmRow => ({
  position: taken.position,
  code,
  thing,
  revision: taken.revision,
  type: storedType(taken),
  stored_at: taken.created,
  why,
  unless_continued: unlessContinued,
});
