import type { Instant, PlainDate } from './event.js';

export interface Clock {
  now(): Instant;
  /** The day in Europe/London: what "today" means to a committee in England. */
  today(): PlainDate;
}
