import { randomUUID } from 'node:crypto';
import { MOST_AT_ONCE } from '#libs/doing/carry-out-many.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { Links, type Query } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { mayMake } from '../people/may-make.js';
import { isOfMany, manyPath, movesForMany } from './for-many.js';
import { tickOf } from './ticks.js';

/** The boxes of a list by which many things are ticked. */
export interface TicksInList {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
  /** One for each row, in their order. */
  readonly boxes: readonly { readonly name: string; readonly id: string; readonly ref: string }[];
  /** How many the list has on all of its pages, where all of them can be meant at once. */
  readonly all: number | null;
}

/** Null for a list of which its reader changes nothing, or that is not shown as it is now. */
export const ticksInList = (
  kind: RecordKind,
  page: Pick<Page, 'at' | 'here' | 'position'>,
  { items, total }: Pick<Listed<Thing>, 'items' | 'total'>,
  narrowed: Query,
): TicksInList | null => {
  const { reader, token } = page.here;
  if (!isOfMany(kind) || token === null || !page.at.now || items.length === 0) return null;
  if (!movesForMany(kind).some(({ type }) => mayMake(reader, kind, type))) return null;
  return {
    action: new Links().to(manyPath(kind), narrowed),
    hidden: [
      ['form', token],
      ['key', randomUUID()],
      ['seen', String(page.position)],
    ],
    boxes: items.map(({ id, ref }) => ({ name: tickOf(id), id: tickOf(id).replace('.', '-'), ref })),
    all: total > items.length && total <= MOST_AT_ONCE ? total : null,
  };
};
