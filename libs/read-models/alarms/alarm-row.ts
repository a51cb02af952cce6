import type { AlarmCode } from '#libs/kernel/alarm.js';
import type { ALARM } from '../tables/alarm.js';
import type { RowOf } from '../tables/columns.js';
import { storedType } from '../register/take.js';
import type { Taken } from '../register/stream.js';

export type AlarmRow = RowOf<(typeof ALARM)['columns']>;

export const alarmRow = (
  thing: number,
  taken: Taken,
  code: AlarmCode,
  { why, unlessContinued = false }: { readonly why: string; readonly unlessContinued?: boolean },
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
