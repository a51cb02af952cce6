import { daysBetween } from '#libs/calendar/index.js';
import { isolated } from '#libs/domain/shared/text/isolated.js';
import type { Cell } from '#libs/platform/csv.js';
import { cameOrWentBy } from '#libs/read-models/compare/came-or-went.js';
import { byPlace, causeOf } from '#libs/read-models/compare/cause.js';
import type { Difference, Explaining, MovedDue } from '#libs/read-models/compare/difference.js';
import type { Json } from '#libs/read-models/trail/entry.js';
import { saidBeside } from '#libs/words/data-words.js';
import { entryInWords } from '#libs/words/entry-words.js';

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

const cellOf = (value: Json): Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);

const shown = (cell: Cell): Cell => (typeof cell === 'string' ? isolated(cell) : cell);

/** As it is recorded: a file is for programs too. */
const plain = (value: Json): string | null => (value === null ? null : String(cellOf(value)));

/** What the event says beside what it changed; of a withdrawal, what it withdrew. */
const says = (entry: Explaining): string | null => {
  const said = saidBeside(entry, plain).map(({ field, words }) => `${field}: ${words}`);
  const withdrew = entry.withdraws.length === 0 ? [] : [entryInWords(entry, plain)];
  return [...withdrew, ...said].join('; ') || null;
};

const because = (entry: Explaining | null | undefined): Row =>
  entry
    ? {
        who: entry.actor,
        why: entry.reason,
        recorded: entry.recordedAt,
        effective: entry.effectiveOn,
        event: entry.type,
        position: String(entry.position),
        says: says(entry),
        irregular: entry.irregular,
        withdrawn: entry.withdrawn && [entry.withdrawn.recordedAt, entry.withdrawn.reason].join(' ').trim(),
      }
    : {};

/** How many days a due date moved, and how many it is away from the first; later is positive. */
export const daysOf = ({ first, from, to }: MovedDue) => ({
  days: daysBetween(from, to),
  daysAgainstFirst: daysBetween(first, to),
});

const movedRow = (moved: MovedDue, by: Explaining | null | undefined): Row => {
  const { days, daysAgainstFirst } = daysOf(moved);
  return {
    what: days > 0 ? 'slipped' : 'brought forward',
    field: 'due',
    from: moved.from,
    to: moved.to,
    'days slipped': days,
    'first due': moved.first,
    'days against first due': daysAgainstFirst,
    ...because(by),
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

const overdueRow = (difference: Difference): Row => {
  const { overdue, from, to } = difference;
  const by = overdueBy(difference);
  return {
    what: overdue === 'became' ? 'became overdue' : 'no longer overdue',
    field: 'overdue',
    from: overdue === 'became' ? 'no' : 'yes',
    to: overdue === 'became' ? 'yes' : 'no',
    'first due': (to ?? from)?.firstDue ?? null,
    ...(by === null ? { why: `Only days went by: due on ${(to ?? from)?.due}` } : because(by)),
  };
};

const beginning = (difference: Difference): Row => {
  const { what, from, to } = difference;
  return {
    what,
    field: 'status',
    from: from?.status ?? null,
    to: to?.status ?? null,
    ...because(cameOrWentBy(difference)),
  };
};

const rowsWithin = (difference: Difference): readonly Row[] => {
  const { what, changes, moved, overdue, entries } = difference;
  const members = changes.filter(({ path }) => path !== 'due' || moved === null);
  const rows: Row[] = [
    ...(what === 'came' || what === 'went' ? [beginning(difference)] : []),
    ...members.map(({ path, from, to, by }) => ({
      what: 'changed',
      field: path,
      from: cellOf(from),
      to: cellOf(to),
      ...because(by),
    })),
    ...(moved === null ? [] : [movedRow(moved, moverOf(difference))]),
    ...(overdue === null ? [] : [overdueRow(difference)]),
  ];
  // Recorded anew, from another place of a paper, with no other member.
  return rows.length === 0 && what === 'changed' ? [{ what, ...because(entries.at(-1)) }] : rows;
};

/** One row a changed member, in the order of `HEADER`; none for a thing that is the same. */
export const rowsOf = (difference: Difference): readonly (readonly Cell[])[] => {
  const { kind, ref, title, id } = (difference.to ?? difference.from)!;
  return rowsWithin(difference).map((row) =>
    COLUMNS.map((column) => shown({ kind, ref, title, id, ...row }[column] ?? null)),
  );
};
