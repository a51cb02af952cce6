import { isBeginning, isByHand, isByProcess } from '#libs/domain/shared/moves/lifecycle.js';
import { lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { dateInWords } from '#libs/words/dates.js';
import { lineOf } from '../forms/lists.js';
import type { Typed } from '../forms/sent.js';

type Data = Readonly<Record<string, unknown>>;

const typedValue = (field: Field, at: string, value: unknown): Typed => {
  if (value === null || value === undefined) return {};
  if (field.type === 'ids') return Object.fromEntries((value as readonly string[]).map((id) => [`${at}.${id}`, 'yes']));
  if (field.type === 'list') {
    const items = value as readonly Data[];
    const line = lineOf(field);
    if (line !== null) return { [at]: items.map((item) => String(item[line])).join('\n') };
    return Object.assign({}, ...items.map((item, no) => typedOf(field.fields, item, `${at}.${no}.`))) as Typed;
  }
  if ('fields' in field) return typedOf(field.fields, value as Data, `${at}.`);
  if (typeof value === 'number') return { [at]: String(value) };
  if (typeof value !== 'string') return {};
  return { [at]: field.type === 'day' ? dateInWords(value) : value };
};

/** What somebody would have typed for what an event says. */
export const typedOf = (fields: Fields, data: Data, within = ''): Typed =>
  Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) => typedValue(field, within + name, data[name])),
  ) as Typed;

/** Whether an entry tells of a process that somebody began by an earlier one. */
export const isOfProcess = (kind: MovableKind, { type }: Pick<Entry, 'type'>): boolean =>
  Object.values(lifecycleOf(kind).moves).some((move) => isByProcess(move) && Object.hasOwn(move.events ?? {}, type));

/** The move by which an entry is entered again; null for what began the thing, and for what no move of a person leads to. */
export const moveThatEntered = (kind: MovableKind, { type }: Pick<Entry, 'type'>): string | null => {
  const found = Object.values(lifecycleOf(kind).moves).find(
    (move) => isByHand(move) && !isBeginning(move) && Object.hasOwn(move.events ?? {}, type),
  );
  return found?.verb ?? null;
};
