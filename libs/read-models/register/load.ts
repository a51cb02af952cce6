import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { Members } from './base.js';
import type { StreamNow } from './stream.js';
import { foldedOf, nothingFolded, type AnyState, type Version } from './version.js';

interface StreamRow {
  readonly thing: number;
  readonly stream: string;
  readonly kind: Kind;
  readonly revision: bigint;
  /** What began it, or any of its entries, was withdrawn at some time. */
  readonly withdrawn: boolean;
  readonly began: PlainDate | null;
  readonly act: number | null;
}

interface LastRow {
  readonly thing: number;
  readonly kind: Kind;
  readonly known_from: Position;
  readonly revision: bigint;
  readonly true_from: PlainDate;
  readonly import_id: string | null;
  readonly card: number | null;
  readonly base: number | null;
  readonly base_state: Members | null;
  readonly delta: Members;
}

const STREAMS = `
  select id as thing, stream, kind, exists (select from standing s where s.thing = thing.id) as withdrawn, greatest(
    (select v.revision from version v where v.thing = thing.id order by known_from desc limit 1),
    (select u.revision from traceless u where u.thing = thing.id order by known_from desc limit 1)
  ) as revision,
  (select min(true_from) from version v where v.thing = thing.id) as began,
  (select act from entry e where e.thing = thing.id order by position desc limit 1) as act
  from thing where stream = any($1)`;

// Of the versions that last for ever the one known last: it begins with the last place, unless an entry was withdrawn.
const LAST = `
  select v.thing, t.kind, v.known_from, v.revision, v.true_from, c.import_id, v.card, v.base, b.state as base_state, v.delta
  from thing t
  cross join lateral (
    select * from version where thing = t.id and true_to is null order by known_from desc limit 1
  ) v
  left join card c on c.id = v.card
  left join base b on b.id = v.base
  where t.id = any($1)`;

const toVersion = (row: LastRow): Version => {
  const { thing, kind, card, delta } = row;
  const of = { thing, kind, knownFrom: row.known_from, revision: row.revision, trueFrom: row.true_from, trueTo: null };
  if (card === null || row.base === null) return { ...of, state: nothingFolded(kind) };
  const base = { id: row.base, state: row.base_state ?? {} };
  const state = { ...base.state, ...delta } as unknown as AnyState;
  return { ...of, state: foldedOf(kind, state, row.import_id, { card, base, delta }) };
};

/** What the register holds of these streams, without their entries. */
export const loadStreams = async (
  tx: EntityManager,
  streams: readonly string[],
): Promise<ReadonlyMap<string, StreamNow>> => {
  const rows = await tx.query<StreamRow[]>(STREAMS, [streams]);
  if (rows.length === 0) return new Map();
  const lasts = await tx.query<LastRow[]>(LAST, [rows.map(({ thing }) => thing)]);
  const byThing = new Map(lasts.map((row) => [row.thing, toVersion(row)]));
  return new Map(
    rows.map(({ thing, stream, kind, revision, withdrawn, began, act }) => {
      const last = byThing.get(thing) ?? null;
      const lastPlace = withdrawn ? null : (last?.trueFrom ?? null);
      return [stream, { thing, kind, revision, last, lastPlace, began, withdrawn, act, history: null }];
    }),
  );
};
