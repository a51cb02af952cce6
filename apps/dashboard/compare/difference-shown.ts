import { cameOrWentBy, carries } from '#libs/read-models/compare/came-or-went.js';
import type { Difference, Explained, Explaining } from '#libs/read-models/compare/difference.js';
import type { SpokenFor } from '#libs/asking/ask.js';
import type { Refs } from '#libs/asking/named.js';
import type { Links } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { changeShown, entriesShown, namesFor, type ChangeShown, type EntryShown } from '../parts/history.js';
import { count } from '#libs/words/count.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag, type Tag } from '#libs/words/tags.js';
import { grouped } from './grouped.js';
import { datesInWords, movedInWords, sinceFirst } from './slips.js';

/** What one event changed of it, as far as it still shows at one of the points; without one, where none says so. */
export interface Because {
  readonly entry: EntryShown | null;
  /** It counts at the first point only: at the second it was not recorded yet, or not in effect. */
  readonly undone: boolean;
  readonly changes: readonly ChangeShown[];
}

export interface DifferenceShown {
  readonly what: Difference['what'];
  readonly kind: RecordKind;
  readonly ref: string;
  readonly title: string;
  readonly href: string;
  /** The same thing as it stood at the first point, where it was there. */
  readonly then: string | null;
  /** Where it is compared alone. */
  readonly alone: string;
  readonly tags: readonly Tag[];
  /** What a reader may ask first, in sentences. */
  readonly said: readonly string[];
  readonly because: readonly Because[];
  /** "and 3 more events", "1 event"; null where all are told. */
  readonly more: string | null;
}

/** What a page compares: the reader's own moment with another, whose links keep that. */
export interface Comparing {
  readonly page: Page;
  readonly refs: Refs;
  readonly links: { readonly from: Links; readonly compare: (kind: RecordKind, id: string) => string };
}

const TAGS: Readonly<Record<Difference['what'], Tag>> = {
  came: { text: 'Came', colour: 'green' },
  went: { text: 'Gone', colour: 'grey' },
  changed: { text: 'Changed', colour: 'blue' },
  same: { text: 'The same', colour: 'grey' },
};

const tagsOf = ({ what, moved, overdue }: Difference): readonly Tag[] => [
  TAGS[what],
  ...(moved === null
    ? []
    : [
        moved.to > moved.from
          ? { text: 'Slipped', colour: 'orange' as const }
          : { text: 'Brought forward', colour: 'teal' as const },
      ]),
  ...(overdue === 'became' ? [{ text: 'Became overdue', colour: 'red' as const }] : []),
  ...(overdue === 'no longer' ? [{ text: 'No longer overdue', colour: 'teal' as const }] : []),
];

/** Why a thing is not there at a point: before another body, withdrawn, recorded only later, or true only from a later day. */
const notThere = (first: Explaining | undefined, { position, day }: SpokenFor, when: string): readonly string[] => {
  if (first === undefined) return [];
  if (carries(first)) return [`${when} it was before another body.`];
  if (first.withdrawn || first.withdraws.length > 0) return [`${when} it is withdrawn, as recorded by mistake.`];
  return [
    ...(first.position > position
      ? [`${when} it was not recorded yet: that was done on ${instantInWords(first.recordedAt)}.`]
      : []),
    ...(first.place > day ? [`${when} it was not true yet: it is from ${dateInWords(first.place)}.`] : []),
  ];
};

const overdueSaid = ({ overdue, events, to }: Difference): readonly string[] => {
  if (overdue === null || to?.due == null) return [];
  const due = `It was due on ${dateInWords(to.due)}`;
  const nobody = events === 0 ? ' Nothing was recorded: only days went by.' : '';
  return overdue === 'became'
    ? [`${due}.${nobody}`]
    : [events === 0 ? `${due}, which had not passed then.` : `${due}.`];
};

const saidOf = (difference: Difference, page: Page): readonly string[] => {
  const { what, moved } = difference;
  const by = cameOrWentBy(difference);
  const first = moved && sinceFirst(moved);
  return [
    ...(what === 'came' ? notThere(by, page.against, 'At the first point') : []),
    ...(what === 'went' ? notThere(by, page, 'At the second point') : []),
    ...(moved ? [`Due date ${movedInWords(moved)}, ${datesInWords(moved)}${first ? `; ${first}` : ''}.`] : []),
    ...overdueSaid(difference),
  ];
};

/** Changed members by the event that explains them, in the order of recording; what nothing explains comes last. */
const byEntry = (changes: readonly Explained[]) =>
  grouped(changes, ({ by }) => by).toSorted(([a], [b]) =>
    a === null ? 1 : b === null ? -1 : a.position < b.position ? -1 : 1,
  );

const becauseOf = ({ page, refs }: Comparing, difference: Difference): readonly Because[] => {
  const { what, changes, entries } = difference;
  const { kind } = (difference.to ?? difference.from)!;
  const by = cameOrWentBy(difference);
  const told = what === 'changed' ? byEntry(changes) : by ? [[by, []] as const] : [];
  const groups = told.length === 0 ? entries.slice(-1).map((entry) => [entry, []] as const) : told;
  const names = namesFor(page, { refs });
  return groups
    .map(([entry, changed]) => ({
      entry: entry === null ? null : (entriesShown(page, [entry], { refs })[0] ?? null),
      undone: entry?.countedAt === 'from',
      changes: changed.flatMap((change) => changeShown(kind, change, names, page)),
    }))
    .filter(({ entry, changes: shown }) => entry !== null || shown.length > 0);
};

/** One difference as a page tells it. */
export function differenceShown(comparing: Comparing, difference: Difference): DifferenceShown {
  const { page, links } = comparing;
  const { id, ref, title, status, ...thing } = (difference.to ?? difference.from)!;
  // Every kind of a board has a page.
  const kind = thing.kind as RecordKind;
  const because = becauseOf(comparing, difference);
  const rest = difference.events - because.filter(({ entry }) => entry !== null).length;
  const there = difference.to ? page.links : links.from;
  return {
    what: difference.what,
    kind,
    ref,
    title: sentence(title),
    href: there.thing(kind, id),
    then: difference.from && difference.to ? links.from.thing(kind, id) : null,
    alone: links.compare(kind, id),
    tags: difference.what === 'changed' ? tagsOf(difference) : [...tagsOf(difference), statusTag(status)],
    said: saidOf(difference, page),
    because,
    more: rest > 0 ? count(rest, 'more event') : null,
  };
}

export const kindHeading = (kind: RecordKind): string => sentence(KIND_WORDS[kind].many);
