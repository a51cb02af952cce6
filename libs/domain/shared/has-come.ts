import { isStillToCome } from '#libs/calendar/london.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';

/** Whether a day has begun in London by an instant. */
export const hasCome = (day: PlainDate, by: Instant): boolean => !isStillToCome(day, by);
