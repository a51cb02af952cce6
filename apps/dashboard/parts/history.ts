import type { Change, Entry, Json } from '#libs/read-models/trail/entry.js';
import type { Documents } from '#libs/asking/documents.js';
import { namedBy, type Refs } from '#libs/asking/named.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { ProofStateOf } from '#libs/asking/proofs.js';
import { Links } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { entryInWords } from '#libs/words/entry-words.js';
import { saidBeside, type Said } from '#libs/words/data-words.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { nameOf } from '#libs/words/person.js';
import { proofInWords } from '#libs/words/proof-words.js';
import { sentence } from '#libs/words/sentence.js';
import { isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';
import { changeInWords } from '#libs/words/change-words.js';
import { notesOn, type Note } from './notes.js';
import { wordsMarked, type WordsMarked } from './words-changed.js';
import { quotationOf, type Quotation } from './quotation.js';

export interface ChangeShown {
  readonly field: string;
  /** What became of it: "from … to …", "set to …", "added …". */
  readonly words: string;
  readonly to: string | null;
  /** Of a longer text, which words of it changed. */
  readonly marked: readonly WordsMarked[] | null;
  /** The page of the record that it names now. */
  readonly href: string | null;
}

/** One event as people read it: what, of which thing, by whom, when, from when, why, before and after. */
export interface EntryShown {
  readonly version: string;
  readonly position: string;
  readonly what: string;
  readonly ref: string;
  readonly title: string;
  readonly href: string | null;
  readonly who: string;
  readonly recorded: string;
  readonly effective: string;
  /** It was recorded ahead: on the day that the page is shown for, it is not true yet. */
  readonly ahead: boolean;
  /** It was agreed ahead, and nothing came of it: it takes effect on no day. */
  readonly lapsed: boolean;
  readonly why: string | null;
  /** The thing began with it: its changes are its first facts. */
  readonly first: boolean;
  readonly changes: readonly ChangeShown[];
  /** What the event says beside what it changed. */
  readonly says: readonly Said[];
  /** It is withdrawn, as recorded by mistake: it is shown struck through. */
  readonly withdrawn: boolean;
  readonly irregular: boolean;
  /** The entry is an alarm: Oversight would not have recorded it, or it differs from its sealed leaf. */
  readonly alarming: boolean;
  /** What a reader must know to read it rightly: by whom it was withdrawn, which rule it broke, that it was entered late. */
  readonly notes: readonly Note[];
  readonly quotation: Quotation | null;
  /** Where it stands in the log that anybody can check; null where nobody can tell. */
  readonly proof: ProofShown | null;
}

/** How far an entry is proved. */
export interface ProofShown {
  readonly words: string;
  /** Its proof, to be kept; null while it is not covered by a checkpoint. */
  readonly href: string | null;
}

/** A member that changed of a thing of `kind`; none where people see no difference. */
export const changeShown = (
  kind: Kind,
  { path, from, to }: Change,
  names: Names,
  { links }: Pick<Page, 'links'>,
): readonly ChangeShown[] => {
  const inWords = (value: Json) => valueInWords(value, names);
  const words = isTechnical(path) ? null : changeInWords({ from, to }, inWords);
  const named = namedBy(kind, { path, to });
  const href = named !== null && names.records.has(to as string) ? links.of(named) : null;
  if (words === null) return [];
  const [was, is] = [inWords(from), inWords(to)];
  // Names of people, days and records are put in words: they are no texts.
  const marked = was !== null && is !== null && was === from && is === to ? wordsMarked(was, is) : null;
  return [{ field: fieldInWords(path), words, to: is, marked, href }];
};

/** What else there is to word entries with: what the records are called that they name, and their documents. */
export interface Mentioned {
  readonly refs: Refs;
  readonly documents?: Documents;
  /** How far they are proved; `null`, or left out, where nobody can tell. */
  readonly proofs?: ProofStateOf | null;
}

const proofShown = (entry: Entry, of: ProofStateOf): ProofShown => {
  const state = of(entry);
  const proved = state?.checkpoint != null;
  return {
    words: proofInWords(state),
    href: proved ? new Links().inclusionProof(entry.stream, entry.revision) : null,
  };
};

const entryShown = (entry: Entry, names: Names, page: Page, mentioned: Mentioned): EntryShown => {
  const { documents = new Map<string, string>(), proofs = null } = mentioned;
  const { links, day } = page;
  const inWords = (value: Json) => valueInWords(value, names);
  return {
    version: String(entry.revision + 1n),
    position: String(entry.position),
    what: entryInWords(entry, inWords),
    ref: entry.ref,
    title: sentence(entry.title),
    href: links.of(entry),
    who: nameOf(names.people, entry.actor),
    recorded: instantInWords(entry.recordedAt),
    effective: dateInWords(entry.place),
    ahead: entry.place > day && !entry.lapsed,
    lapsed: entry.lapsed,
    why: entry.reason,
    first: entry.statusBefore === 'none',
    changes: entry.changes.flatMap((change) => changeShown(entry.kind, change, names, page)),
    says: saidBeside(entry, inWords),
    withdrawn: entry.withdrawn !== null,
    irregular: entry.irregular !== null,
    alarming: entry.alarms.length > 0,
    notes: notesOn(entry, names),
    quotation: quotationOf(entry.source, documents, links),
    proof: proofs && proofShown(entry, proofs),
  };
};

export const namesFor = ({ people }: Page, { refs }: Mentioned): Names => ({ people, records: refs });

/** Entries as a page shows them, in their order. */
export const entriesShown = (page: Page, entries: readonly Entry[], mentioned: Mentioned): readonly EntryShown[] => {
  const names = namesFor(page, mentioned);
  return entries.map((entry) => entryShown(entry, names, page, mentioned));
};
