import type { People } from '#libs/kernel/people.js';
import type { Change, Entry } from '#libs/read-models/trail/entry.js';
import type { Links } from '../frame/links.js';
import { dateInWords, instantInWords } from '../words/dates.js';
import { eventInWords } from '../words/event-words.js';
import { fieldInWords } from '../words/field-words.js';
import { hasPage, KIND_WORDS } from '../words/kinds.js';
import { nameOf } from '../words/person.js';
import { sentence } from '../words/sentence.js';
import { isTechnical, valueInWords } from '../words/value-words.js';
import { quotationOf, type Documents, type Quotation } from './quotation.js';

interface ChangeShown {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One event as people read it: what, of which thing, by whom, when, from when, why, before and after. */
export interface EntryShown {
  readonly version: string;
  readonly position: string;
  readonly what: string;
  readonly kind: string;
  readonly ref: string;
  readonly title: string;
  readonly href: string | null;
  readonly who: string;
  readonly recorded: string;
  readonly effective: string;
  readonly why: string | null;
  /** The thing began with it: its changes are its first facts. */
  readonly first: boolean;
  readonly changes: readonly ChangeShown[];
  readonly quotation: Quotation | null;
}

const changeShown = ({ path, from, to }: Change, people: People): ChangeShown => ({
  field: fieldInWords(path),
  from: valueInWords(from, people),
  to: valueInWords(to, people),
});

export function entryShown(entry: Entry, people: People, links: Links, documents: Documents): EntryShown {
  return {
    version: String(entry.revision + 1n),
    position: String(entry.position),
    what: eventInWords(entry, (value) => valueInWords(value, people)),
    kind: hasPage(entry.kind) ? KIND_WORDS[entry.kind].one : 'document',
    ref: entry.ref,
    title: sentence(entry.title),
    href: hasPage(entry.kind) ? links.thing(entry.kind, entry.id) : null,
    who: nameOf(people, entry.actor),
    recorded: instantInWords(entry.recordedAt),
    effective: dateInWords(entry.effectiveOn),
    why: entry.reason,
    first: entry.revision === 0n,
    changes: entry.changes
      .filter(({ path }) => !isTechnical(path))
      .map((change) => changeShown(change, people))
      .filter(({ from, to }) => from !== to),
    quotation: quotationOf(entry.source, documents),
  };
}
