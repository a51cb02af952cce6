import type { EntityManager } from 'typeorm';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { readHistories } from '../register/history.js';
import type { ChangedThing } from './changed.js';
import { changedLines } from './changed-lines.js';

/** So many things are in memory at once. */
const AT_ONCE = 200;

/** The last entry that was recorded before entries took their place: those that were recorded since have a nonce. */
const LAST_OF_BEFORE = `
  select max(position) as position from entry
  where position < coalesce((select min(position) from entry where has_nonce), ${2n ** 63n - 1n})`;

/** The things of which an entry is of an earlier day than one recorded before it: all others are alike in any order. */
const OUT_OF_ORDER = `
  select distinct thing from (
    select thing, effective_on, max(effective_on) over (partition by thing order by position) as latest
    from entry where position <= $1
  ) e join thing t on t.id = e.thing
  where effective_on < latest and t.kind = any($2) order by thing`;

const CALLED = `
  select t.id as thing, t.stream, t.kind, c.ref, c.ref_key, c.title from thing t cross join lateral (
    select ref, ref_key, title from card where thing = t.id order by known_from desc, id desc limit 1
  ) c
  where t.id = any($1) order by t.id`;

interface CalledRow {
  readonly thing: number;
  readonly stream: string;
  readonly kind: RecordKind;
  readonly ref: string;
  readonly ref_key: string;
  readonly title: string;
}

/** `null` before anything was recorded. */
export const lastOfBefore = async (tx: EntityManager): Promise<Position | null> => {
  const [row] = await tx.query<{ position: Position | null }[]>(LAST_OF_BEFORE);
  return row?.position ?? null;
};

/** The day of every meeting of the record, and today, each once, in their order. */
export const daysToCompare = async (tx: EntityManager, today: PlainDate): Promise<readonly PlainDate[]> => {
  const rows = await tx.query<{ day: PlainDate }[]>('select distinct meeting as day from scope');
  return [...new Set([...rows.map(({ day }) => day), today])].sort();
};

/**
 * Every thing that is told of otherwise by the place of its entries, some at a time; in a transaction whose search path
 * leads to the tables of a generation. `upTo`: of the last entry that counts.
 */
export async function* changedThings(
  tx: EntityManager,
  upTo: Position,
  days: readonly PlainDate[],
): AsyncGenerator<readonly (ChangedThing & { readonly refKey: string })[]> {
  const outOfOrder = await tx.query<{ thing: number }[]>(OUT_OF_ORDER, [upTo, RECORD_KINDS]);
  for (let from = 0; from < outOfOrder.length; from += AT_ONCE) {
    const ids = outOfOrder.slice(from, from + AT_ONCE).map(({ thing }) => thing);
    const called = await tx.query<CalledRow[]>(CALLED, [ids]);
    const histories = await readHistories(tx, new Map(called.map(({ thing, kind }) => [thing, kind])), upTo);
    yield called.flatMap(({ thing, stream, kind, ref, ref_key: refKey, title }) => {
      const lines = changedLines(kind, histories.get(thing) ?? [], days);
      return lines.length === 0 ? [] : [{ kind, id: parseStreamId(stream)?.id ?? stream, ref, refKey, title, lines }];
    });
  }
}
