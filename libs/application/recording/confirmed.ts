import type { LeftOut } from '#libs/domain/document-import/events.js';
import { entriesOf, wordsOf, ENTRY_LISTS, type EntryList } from '#libs/report-import/entries.js';
import type { Draft } from '#libs/report-import/draft.js';
import type { DraftOfBody } from './body.js';

const CALLED: Readonly<Record<EntryList, string>> = {
  discrepancies: 'the discrepancy',
  recommendations: 'the recommendation',
  judgements: 'the judgement',
  actions: 'the action',
  commitments: 'the promise',
  deadlines: 'the deadline',
  consultation: 'the consultation',
  dates: 'the date',
  findings: 'the finding',
  backgroundDocuments: 'the background document',
  appendices: 'the appendix',
};

const LONGEST = 200;
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** What of a draft its person confirmed: the draft without what they dropped, and what that was. */
export interface Confirmed {
  readonly draft: Draft;
  readonly isDropped: (list: EntryList, index: number) => boolean;
  readonly leftOut: readonly LeftOut[];
}

/** A draft of which nothing was dropped is the same again. */
export const confirmedOf = (draft: DraftOfBody): Confirmed => {
  const keys = new Set(draft.dropped ?? []);
  const dropped = keys.size === 0 ? [] : entriesOf(draft).filter(({ key }) => keys.has(key));
  const places = new Set(dropped.map(({ list, index }) => `${list} ${index}`));
  const isDropped = (list: EntryList, index: number) => places.has(`${list} ${index}`);
  const kept = ENTRY_LISTS.map((list) => [list, draft[list].filter((_, n) => !isDropped(list, n))] as const);
  return {
    draft: dropped.length === 0 ? draft : { ...draft, ...Object.fromEntries(kept) },
    isDropped,
    leftOut: dropped.map((each) => ({
      what: `${CALLED[each.list]} “${short(wordsOf(each))}”`,
      why: 'whoever confirmed the draft dropped it',
    })),
  };
};
