import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/**
 * What somebody asks about: what was true on a day, as it was known at a position of the log, at an instant, or (`null`)
 * now. An instant becomes a position when it is asked, by the log's own clock.
 */
export interface Moment {
  readonly known: Position | Instant | null;
  /** A day in Europe/London. */
  readonly on: PlainDate;
}
