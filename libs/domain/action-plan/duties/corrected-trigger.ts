import type { PlainDate } from '#libs/kernel/event.js';
import type { Duty } from '../../shared/duty.js';

/** The days of an inspection from which clocks count. */
export interface TriggerDays {
  readonly publishedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
}

/**
 * The day of its trigger as the inspection has it now, where a duty counts from another: the duty can be recorded anew from
 * it. `null`: they agree, or the inspection has no such day.
 */
export const correctedTrigger = (
  { trigger, triggerDate }: Pick<Duty, 'trigger' | 'triggerDate'>,
  { publishedOn, receivedOn }: TriggerDays,
): PlainDate | null => {
  const day = trigger === 'receipt' ? receivedOn : publishedOn;
  return day === triggerDate ? null : day;
};
