import type { ThingPage } from '#libs/asking/questions/thing-page.js';
import type { Kind, RecordKind } from '#libs/domain/deciders.js';
import type { Page as Sorted } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag } from '#libs/words/tags.js';
import type { Page } from '../frame/pages.js';
import { link, tagged, type Fact, type Shown } from '../parts/shown.js';

/** One column of a list; with `sort` its head is a link that sorts by it. */
export interface Column<K extends RecordKind> {
  readonly label: string;
  readonly cell: (thing: Thing<K>, page: Page) => Shown;
  readonly sort?: Sorted['sort'];
  readonly wide?: true;
}

/** Which part of a list a link shows. */
export const CHOICES = { all: 'All', open: 'Open', overdue: 'Overdue' } as const;

export interface Section {
  readonly title: string;
  /** By which the page itself links to it. */
  readonly id?: string;
  readonly items: readonly Shown[];
  readonly empty: string;
  /** The list of all of them, where a page has room for some. */
  readonly all?: string;
}

/** Where one goes on from what was recorded just now. */
export interface Onwards {
  readonly text: string;
  readonly href: string;
}

/** A thing with all that its page tells, and the page that words it. */
export interface ThingShown<K extends RecordKind> extends ThingPage<K> {
  readonly page: Page;
}

/** How the pages tell of one kind: a column here is a column of its list and of the board. */
export interface KindPage<K extends RecordKind> {
  readonly columns: readonly Column<K>[];
  readonly choices: readonly (keyof typeof CHOICES)[];
  readonly facts: (shown: ThingShown<K>) => readonly Fact[];
  readonly sections?: (shown: ThingShown<K>) => readonly Section[];
  /** Where one goes on from what was recorded, by the type of its event. */
  readonly onwards?: Readonly<Record<string, Onwards>>;
  /** What stands between its title and its facts: shown by a template of its own. */
  readonly particulars?: { readonly template: string; readonly model: (shown: ThingShown<K>) => object };
}

/** As long a title stands whole in a list: its page has all of it, and a page of fifty stays small. */
const LONGEST = 300;

const shortened = (words: string): string => {
  const letters = [...words];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : words;
};

/** The first column of every list: the thing as a link, its reference beside it. */
export const titled = <K extends RecordKind>(
  label: string,
  words: (thing: Thing<K>) => string = ({ title }) => sentence(title),
): Column<K> => ({
  label,
  sort: 'title',
  wide: true,
  cell: (thing, { links }) => link(shortened(words(thing)), links.thing(thing.kind, thing.id), thing.ref),
});

/** The last column of every list. */
export const STATUS = {
  label: 'Status',
  sort: 'status',
  cell: ({ status }: Thing) => tagged(statusTag(status)),
} as const;

/** What belongs to it of some kinds, in the order of refs. */
export const relatedOf = <K extends Kind>({ related }: Pick<ThingPage, 'related'>, kind: K): readonly Thing<K>[] =>
  related.filter((thing): thing is Thing<K> => thing.kind === kind);
