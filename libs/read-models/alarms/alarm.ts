import type { Kind } from '#libs/domain/kinds.js';
import type { Alarm, AlarmCode } from '#libs/kernel/alarm.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** What is wrong with one entry. */
export type EntryAlarm = Pick<Alarm, 'code' | 'message'>;

/** An alarm as people read it, with the event and the thing that it is about. */
export interface NoticedAlarm extends Alarm {
  readonly position: Position;
  /** Of the event, as it is stored: `ActionBlocked.v1`. */
  readonly type: string;
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
  /** When the event store had the event. */
  readonly storedAt: Instant;
}

/** How many events there are alarms of, and the newest. */
export interface AlarmSummary {
  readonly events: number;
  readonly newest: NoticedAlarm;
}

/** `why`: what is wrong with it, with or without a full stop. */
export const alarmOf = (code: AlarmCode, why: string): EntryAlarm => ({
  code,
  message: `Nobody may have recorded this: ${why.replace(/\.$/, '')}.`,
});
