import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';

/** What was true on a day, as it was known at a position of the log; `known: null` is as known now. */
export interface Point {
  readonly known: Position | null;
  /** A day in Europe/London. */
  readonly on: PlainDate;
}
