import type { RecordingPlan } from '#libs/doing/papers/get-waiting-draft.js';
import { isKind } from '#libs/domain/kinds.js';
import {
  entriesOf,
  wordsOf,
  type Draft,
  type DraftDate,
  type DraftEntry,
  type EntryList,
} from '#libs/report-import/index.js';
import { dateInWords } from '#libs/words/dates.js';
import type { Tag } from '#libs/words/tags.js';
import type { Links } from '../frame/links.js';
import type { Passage, Passages } from './passage.js';

/** As many entries as one page shows. */
const PER_PAGE = 50;

export const LISTS: Readonly<Record<EntryList, string>> = {
  discrepancies: 'What does not fit together',
  recommendations: 'Recommendations',
  judgements: 'Judgements',
  actions: 'Planned actions',
  commitments: 'Promises to report back',
  deadlines: 'Deadlines',
  consultation: 'Consultation',
  dates: 'Dates in the prose',
  findings: 'Findings',
  backgroundDocuments: 'Background documents',
  appendices: 'Appendices',
};

/** One entry as a page shows it, beside the words that it was read from. */
export interface EntryShown {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly ticked: boolean;
  readonly tag: Pick<Tag, 'text' | 'colour'> | null;
  readonly thing: { readonly ref: string; readonly href: string | null } | null;
  /** What the record says otherwise. */
  readonly differs: readonly { readonly field: string; readonly recorded: string }[];
  readonly passage: Passage;
}

export interface EntriesShown {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly EntryShown[];
  }[];
  /** Every list that has entries, and on which page it begins. */
  readonly contents: readonly { readonly title: string; readonly count: number; readonly href: string }[];
  readonly page: number;
  readonly pages: number;
}

export const pagesOf = (draft: Draft): number => Math.max(1, Math.ceil(entriesOf(draft).length / PER_PAGE));

/** The entries that a page shows, from 1. */
export const entriesOnPage = (draft: Draft, page: number): readonly DraftEntry[] =>
  entriesOf(draft).slice((page - 1) * PER_PAGE, page * PER_PAGE);

const day = (date: string | DraftDate | null): string | null =>
  date === null || typeof date === 'string' ? date && dateInWords(date) : date.words;

const said = (label: string, value: string | null): readonly string[] => (value === null ? [] : [`${label}: ${value}`]);

const detailsOf = ({ list, entry }: DraftEntry): readonly string[] => {
  switch (list) {
    case 'recommendations':
      return [...said('Number', entry.no), ...said('To', entry.addressee), ...said('Kind', entry.kind)];
    case 'actions':
      return [...said('Owner', entry.owner), ...said('Due', day(entry.due)), ...said('RAG', entry.rag)];
    case 'commitments':
      return [...said('To', entry.to), ...said('By', day(entry.due))];
    case 'dates':
      return entry.earliest === null || entry.earliest !== entry.latest ? [] : [dateInWords(entry.earliest)];
    case 'deadlines':
      return [...said('Last day as printed', day(entry.stated)), ...said('Last day as counted', day(entry.computed))];
    case 'discrepancies':
      return [entry.why];
    case 'consultation':
      return [`Comments sought: ${entry.sought}, included: ${entry.included}`];
    case 'findings':
      return entry.figures.length > 0 ? [`Figures: ${entry.figures.join(', ')}`] : [];
    case 'judgements':
    case 'backgroundDocuments':
    case 'appendices':
      return [];
  }
};

/** What recording does with the thing that an entry tells of. */
const standingIn = (plan: RecordingPlan) => {
  if (!plan.ok) return () => null;
  const ofEntry = new Map(plan.entries.map(({ list, index, id }) => [`${list} ${index}`, id]));
  const toRecord = new Map(plan.toRecord.map((each) => [each.id, each]));
  const unchanged = new Map(plan.unchanged.map((each) => [each.id, each]));
  return ({ list, index }: DraftEntry) => {
    const id = ofEntry.get(`${list} ${index}`);
    if (id === undefined) return null;
    if (toRecord.has(id)) return { is: 'new' as const };
    const same = unchanged.get(id);
    if (same) return { is: 'recorded' as const, thing: same };
    const differences = plan.differences.filter((each) => each.id === id);
    return differences[0] ? { is: 'differs' as const, thing: differences[0], differences } : null;
  };
};

const TAGS = {
  new: { text: 'New', colour: 'green' },
  recorded: { text: 'Recorded already', colour: 'grey' },
  differs: { text: 'Said otherwise', colour: 'orange' },
} as const;

const KEEP = 'keep.';

/** The keys of the entries of a page that are not ticked in what was sent. */
export const untickedIn = (
  entries: readonly DraftEntry[],
  typed: Readonly<Record<string, string>>,
): readonly string[] => entries.map(({ key }) => key).filter((key) => typed[KEEP + key] !== 'yes');

/** A page of entries: those that were dropped are not ticked. */
export const entriesShown = (
  { draft, plan, dropped, page }: { draft: Draft; plan: RecordingPlan; dropped: readonly string[]; page: number },
  passages: Passages,
  links: Links,
  toPage: (page: number) => string,
): EntriesShown => {
  const all = entriesOf(draft);
  const gone = new Set(dropped);
  const standing = standingIn(plan);
  const shown = (each: DraftEntry): EntryShown => {
    const stands = standing(each);
    const thing = stands !== null && 'thing' in stands ? stands.thing : null;
    return {
      id: each.key.replaceAll('.', '-'),
      name: KEEP + each.key,
      title: wordsOf(each),
      details: detailsOf(each),
      ticked: !gone.has(each.key),
      tag: gone.has(each.key) ? { text: 'Dropped', colour: 'grey' } : stands && TAGS[stands.is],
      thing: thing && {
        ref: thing.ref,
        href: isKind(thing.kind) ? links.of({ kind: thing.kind, id: thing.id }) : null,
      },
      differs:
        stands?.is === 'differs'
          ? stands.differences.map(({ field, recorded }) => ({ field, recorded: recorded ?? 'nothing' }))
          : [],
      passage: passages.of(each.entry.locator),
    };
  };
  const lists = [...new Set(all.map(({ list }) => list))];
  const here = entriesOnPage(draft, page);
  return {
    sections: lists
      .map((list) => ({ list, entries: here.filter((each) => each.list === list) }))
      .filter(({ entries }) => entries.length > 0)
      .map(({ list, entries }) => ({ id: list, title: LISTS[list], entries: entries.map(shown) })),
    contents: lists.map((list) => {
      const first = all.findIndex((each) => each.list === list);
      const count = all.filter((each) => each.list === list).length;
      return { title: LISTS[list], count, href: `${toPage(Math.floor(first / PER_PAGE) + 1)}#${list}` };
    }),
    page,
    pages: pagesOf(draft),
  };
};
