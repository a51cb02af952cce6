import type { EntryList } from '#libs/report-import/entries.js';

/** The entry of a draft's list that tells of a thing. */
export interface EntryTold {
  readonly list: EntryList;
  readonly index: number;
  readonly id: string;
}
