import type { PlainDate } from '#libs/kernel/event.js';

/** "early September 2017": the words are kept, with the earliest and the latest day that they can mean. */
export interface DateAsWritten {
  readonly words: string;
  /** Null with `latest` where the words alone give no days ("over the next 12 to 24 months"). */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
}
