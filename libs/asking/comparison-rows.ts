import { daysBetween } from '#libs/calendar/index.js';
import type { Cell } from '#libs/platform/csv.js';
import { cameOrWentBy } from '#libs/read-models/compare/came-or-went.js';
import { byPlace, causeOf } from '#libs/read-models/compare/cause.js';
import type { Difference, Explaining, MovedDue } from '#libs/read-models/compare/difference.js';
import type { Json } from '#libs/read-models/trail/entry.js';
import { saidBeside } from '#libs/words/data-words.js';
import { entryInWords } from '#libs/words/entry-words.js';
import { eventNamed } from '#libs/words/event-words.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { kindInWords } from '#libs/words/kinds.js';
import { nameOf } from '#libs/words/person.js';
import { AS_RECORDED, isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';
import { cellOf, rowOf } from './tables/cells.js';

/** A row for each changed member, as it stands in a file for a spreadsheet. */
const COLUMNS = [
  'kind',
  'ref',
  'title',
  'what',
  'field',
  'from',
  'to',
  'days slipped',
  'first due',
  'days against first due',
  'who',
  'why',
  'recorded',
  'effective',
  'event',
  'position',
  'id',
  'says',
  'irregular',
  'withdrawn',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

export const HEADER: readonly string[] = COLUMNS;

/** What the event says beside what it changed; of a withdrawal, what it withdrew. */
const says = (entry: Explaining, names: Names): string | null => {
  const inWords = (value: Json) => valueInWords(value, names, AS_RECORDED);
  const said = saidBeside(entry, inWords).map(({ field, words }) => `${field}: ${words}`);
  const withdrew = entry.withdraws.length === 0 ? [] : [entryInWords(entry, inWords)];
  return [...withdrew, ...said].join('; ') || null;
};

const because = (entry: Explaining | null | undefined, names: Names): Row =>
  entry
    ? {
        who: nameOf(names.people, entry.actor),
        why: entry.reason,
        recorded: entry.recordedAt,
        effective: entry.effectiveOn,
        event: eventNamed(entry.type),
        position: String(entry.position),
        says: says(entry, names),
        irregular: entry.irregular,
        withdrawn: entry.withdrawn && [entry.withdrawn.recordedAt, entry.withdrawn.reason].join(' ').trim(),
      }
    : {};

/** How many days a due date moved, and how many it is away from the first; later is positive. */
export const daysOf = ({ first, from, to }: MovedDue) => ({
  days: daysBetween(from, to),
  daysAgainstFirst: daysBetween(first, to),
});

const movedRow = (moved: MovedDue, by: Explaining | null | undefined, names: Names): Row => {
  const { days, daysAgainstFirst } = daysOf(moved);
  return {
    what: days > 0 ? 'slipped' : 'brought forward',
    field: fieldInWords('due'),
    from: moved.from,
    to: moved.to,
    'days slipped': days,
    'first due': moved.first,
    'days against first due': daysAgainstFirst,
    ...because(by, names),
  };
};

/** Who moved a due date: a plan's follows from its duties and what was done of them, and none of its own members is called so. */
const moverOf = ({ changes, entries, to }: Difference): Explaining | null | undefined =>
  changes.find(({ path }) => path === 'due')?.by ??
  causeOf({ path: 'due', to: to?.due ?? null }, entries) ??
  byPlace(entries).findLast((entry) =>
    entry.changes.some(({ path }) => /^(duties|submissions|publishedOn)\b/.test(path)),
  );

/** Who moved its date, closed it or took it up again; `null` when only the day is another. */
const overdueBy = (difference: Difference): Explaining | null => {
  const { from, to, changes, entries } = difference;
  if (from?.due !== to?.due) return moverOf(difference) ?? entries[0] ?? null;
  return from?.open === to?.open ? null : (changes.find(({ path }) => path === 'status')?.by ?? null);
};

const overdueRow = (difference: Difference, names: Names): Row => {
  const { overdue, from, to } = difference;
  const by = overdueBy(difference);
  return {
    what: overdue === 'became' ? 'became overdue' : 'no longer overdue',
    field: 'Overdue',
    from: overdue === 'became' ? 'no' : 'yes',
    to: overdue === 'became' ? 'yes' : 'no',
    'first due': (to ?? from)?.firstDue ?? null,
    ...(by === null ? { why: `Only days went by: due on ${(to ?? from)?.due}` } : because(by, names)),
  };
};

const beginning = (difference: Difference, names: Names): Row => {
  const { what, from, to } = difference;
  return {
    what,
    field: fieldInWords('status'),
    from: from?.status ?? null,
    to: to?.status ?? null,
    ...because(cameOrWentBy(difference), names),
  };
};

const rowsWithin = (difference: Difference, names: Names): readonly Row[] => {
  const { what, changes, moved, overdue, entries } = difference;
  const members = changes.filter(({ path }) => !isTechnical(path) && (path !== 'due' || moved === null));
  const rows: Row[] = [
    ...(what === 'came' || what === 'went' ? [beginning(difference, names)] : []),
    ...members.map(({ path, from, to, by }) => ({
      what: 'changed',
      field: fieldInWords(path),
      from: cellOf(from, names),
      to: cellOf(to, names),
      ...because(by, names),
    })),
    ...(moved === null ? [] : [movedRow(moved, moverOf(difference), names)]),
    ...(overdue === null ? [] : [overdueRow(difference, names)]),
  ];
  // Recorded anew, from another place of a paper, with no other member that people read.
  return rows.length === 0 && what === 'changed' ? [{ what, ...because(entries.at(-1), names) }] : rows;
};

/**
 * One row a changed member, in the order of `HEADER`; none for a thing that is the same.
 *
 * @param names what people and records are called that the changes name
 */
export const rowsOf = (difference: Difference, names: Names): readonly (readonly Cell[])[] => {
  const { kind, ref, title, id } = (difference.to ?? difference.from)!;
  return rowsWithin(difference, names).map((row) =>
    rowOf(COLUMNS.map((column) => ({ kind: kindInWords(kind), ref, title, id, ...row })[column] ?? null)),
  );
};
