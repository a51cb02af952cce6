import type { PlainDate } from '#libs/kernel/event.js';

/** "early September 2017": the words are kept, with the earliest and the latest day that they can mean. */
export interface DateAsWritten {
  readonly words: string;
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}
