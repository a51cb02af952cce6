import { readCursor, writeCursor, type Question } from '../cursor.js';
import { Parameters, type Queries } from '../queries.js';
import type { Listed, Page } from '../register/filter.js';
import type { ChangedThing, OrderOfEntries } from './changed.js';

const QUESTION: Question = ['order-of-entries', {}];

interface KeptRow extends Omit<OrderOfEntries, 'madeAt' | 'seen'> {
  readonly made_at: Date;
  readonly seen_by: string | null;
  readonly seen_at: Date | null;
}

/** Null until it was worked out: before anything is recorded, or while the first rows are being built. */
export const readOrderOfEntries = async (queries: Queries): Promise<OrderOfEntries | null> => {
  const [row] = await queries.rows<KeptRow>(
    'select position, today, things, made_at, seen_by, seen_at from projections.order_of_entries',
    new Parameters(),
  );
  if (!row) return null;
  const { made_at, seen_by: by, seen_at: at, ...kept } = row;
  const seen = by === null || at === null ? null : { by, at: at.toISOString() };
  return { ...kept, madeAt: made_at.toISOString(), seen };
};

type ThingRow = ChangedThing & { readonly number: number; readonly ref_key: string };

/** What differs thing by thing, by their references. */
export const listChangedThings = async (
  queries: Queries,
  { limit, cursor }: Pick<Page, 'limit' | 'cursor'>,
): Promise<Listed<ChangedThing>> => {
  const parameters = new Parameters();
  const [key, number] = cursor === null ? [] : readCursor(QUESTION, cursor, ['text', 'number']);
  const after =
    key === undefined || number === undefined
      ? 'true'
      : `(ref_key, number) > (${parameters.add(key)}, ${parameters.add(number)}::integer)`;
  const rows = await queries.rows<ThingRow>(
    `select number, ref_key, kind, id, ref, title, lines from projections.order_of_entries_thing
      where ${after} order by ref_key, number limit ${parameters.add(limit + 1)}`,
    parameters,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const { things: total = 0 } = (await readOrderOfEntries(queries)) ?? {};
  return {
    items: rows.slice(0, limit).map(({ kind, id, ref, title, lines }) => ({ kind, id, ref, title, lines })),
    next: last ? writeCursor(QUESTION, [last.ref_key, String(last.number)]) : null,
    total,
  };
};
