import type { Draft, Locator } from './draft.js';

/** The lists of a draft whose entries a person can drop, in the order in which they are shown. */
export const ENTRY_LISTS = [
  'discrepancies',
  'recommendations',
  'judgements',
  'actions',
  'commitments',
  'deadlines',
  'consultation',
  'dates',
  'findings',
  'backgroundDocuments',
  'appendices',
] as const;

export type EntryList = (typeof ENTRY_LISTS)[number];
type EntryOf<L extends EntryList> = Draft[L][number];

/** One entry of a list of a draft. */
export type DraftEntry = {
  [L in EntryList]: {
    readonly list: L;
    /** Its place in its list, from 0. */
    readonly index: number;
    /** What it is called by: its list and its place in the text, so that another order of reading calls it the same. */
    readonly key: string;
    readonly entry: EntryOf<L>;
  };
}[EntryList];

const keyOf = (list: EntryList, { from, to }: Locator, nth: number): string =>
  `${list}.${from}-${to}${nth === 1 ? '' : `.${nth}`}`;

/** All entries of a draft, each by its key; two of one list that stand in one place take an ordinal. */
export const entriesOf = (draft: Draft): readonly DraftEntry[] =>
  ENTRY_LISTS.flatMap((list) => {
    const seen = new Map<string, number>();
    return draft[list].map((entry, index) => {
      const { from, to } = entry.locator;
      const nth = (seen.get(`${from}-${to}`) ?? 0) + 1;
      seen.set(`${from}-${to}`, nth);
      return { list, index, key: keyOf(list, entry.locator, nth), entry } as DraftEntry;
    });
  });

/** The words by which a person knows an entry. */
export const wordsOf = ({ list, entry }: DraftEntry): string => {
  switch (list) {
    case 'discrepancies':
      return entry.statements.join(' – ');
    case 'judgements':
      return `${entry.area}: ${entry.grade}`;
    case 'consultation':
      return entry.who;
    case 'deadlines':
    case 'dates':
      return entry.words;
    case 'backgroundDocuments':
    case 'appendices':
      return entry.title;
    case 'recommendations':
    case 'actions':
    case 'commitments':
    case 'findings':
      return entry.text;
  }
};
