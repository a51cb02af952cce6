import type { PlainDate } from '#libs/kernel/event.js';

/** For which day something is asked, by which of its fields, and which day it may be at the latest if it has happened. */
export interface AskedFor {
  readonly day: PlainDate;
  readonly field: string;
  readonly latest: PlainDate;
}
