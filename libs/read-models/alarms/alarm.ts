import type { Kind } from '#libs/domain/kinds.js';
import { sourceOfAlarm, type Alarm, type AlarmCode } from '#libs/kernel/alarm.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** What is wrong with one entry. */
export type EntryAlarm = Pick<Alarm, 'code' | 'message'>;

/** An alarm as people read it, with the entry and the thing that it is about, where the record has them. */
export interface NoticedAlarm extends Alarm {
  /** Of the entry; null where the record has none: the event is gone, or only its leaf was found wanting. */
  readonly position: Position | null;
  /** Of the event, as it is stored: `ActionBlocked.v1`; null with the position. */
  readonly type: string | null;
  /** Of the thing; null where the record has none of that stream. */
  readonly kind: Kind | null;
  /** Null with the kind. */
  readonly id: string | null;
  /** Of the entry; the name of the stream where the record has none. */
  readonly ref: string;
  /** When the event store had the event; null of what was changed afterwards. */
  readonly storedAt: Instant | null;
  /** When it was first found here that something was changed afterwards; null of any other alarm. */
  readonly foundAt: Instant | null;
}

/** In how many places of log and ledger (an event, a leaf) something is wrong, and the first alarm of the list. */
export interface AlarmSummary {
  readonly places: number;
  readonly first: NoticedAlarm;
}

/** `why`: what is wrong with it, with or without a full stop; of what was changed afterwards, the whole sentence. */
export const alarmOf = (code: AlarmCode, why: string): EntryAlarm => ({
  code,
  message: sourceOfAlarm(code) === 'event' ? `Oversight would not have recorded this: ${why.replace(/\.$/, '')}.` : why,
});
