import type { AlarmCode } from '#libs/kernel/alarm.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import { type ALARM } from '../tables/alarm.js';
import type { RowOf } from '../tables/columns.js';
import type { Taken } from '../register/stream.js';

export type AlarmRow = RowOf<(typeof ALARM)['columns']>;

export const alarmRow = (
  thing: number,
  { position, revision, event, created }: Taken,
  code: AlarmCode,
  { why, unlessContinued = false }: { readonly why: string; readonly unlessContinued?: boolean },
): AlarmRow => ({
  position,
  code,
  thing,
  revision,
  type: isUnknown(event) ? event.data.type : event.type,
  stored_at: created,
  why,
  unless_continued: unlessContinued,
});
