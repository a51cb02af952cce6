import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { endOf, NOW } from './at.js';
import type { Members } from './base.js';
import type { StreamNow } from './fold.js';
import { foldedOf, type AnyState, type Version } from './version.js';

interface ThingRow {
  readonly id: number;
  readonly stream: string;
  readonly kind: Kind;
  readonly traceless: bigint | null;
  readonly revision: bigint;
}

interface SegmentRow {
  readonly thing: number;
  readonly kind: Kind;
  readonly known_from: Position;
  readonly true_from: PlainDate;
  readonly ends: PlainDate | null;
  readonly revision: bigint;
  readonly since: Position | null;
  readonly import_id: string | null;
  readonly card: number;
  readonly base: number;
  readonly base_state: Members;
  readonly delta: Members;
}

const toVersion = (row: SegmentRow): Version => {
  const { thing, kind, card, delta } = row;
  const base = { id: row.base, state: row.base_state };
  const state = { ...base.state, ...delta } as unknown as AnyState;
  return {
    thing,
    kind,
    knownFrom: row.known_from,
    trueFrom: row.true_from,
    trueTo: row.ends,
    revision: row.revision,
    since: row.since ?? row.known_from,
    state: foldedOf(kind, state, row.import_id, { card, base, delta }),
  };
};

/** SQL: the version of a thing that holds the day, as known now, and up to when it does. */
const holding = (thing: string, day: string): string => `
  select v.known_from, v.true_from, ${endOf(`${NOW}::bigint`, day)} as ends from version v
  where v.thing = ${thing} and v.true_from <= ${day} and (v.true_to is null or v.true_to > ${day})
  order by v.known_from desc limit 1`;

// From one segment to the next: each begins on the day on which the one before it ends.
const SEGMENTS = `
  with recursive asked as (
    select thing, greatest(day, (select min(v.true_from) from version v where v.thing = asked.thing)) as day
    from unnest($1::integer[], $2::date[]) as asked (thing, day)
  ), segment as (
    select asked.thing, v.* from asked cross join lateral (${holding('asked.thing', 'asked.day')}) v
    union all
    select segment.thing, v.* from segment cross join lateral (${holding('segment.thing', 'segment.ends')}) v
  )
  select v.thing, c.kind, v.known_from, v.true_from, segment.ends, v.revision, v.since, c.import_id, v.card, v.base,
    b.state as base_state, v.delta
  from segment
  join version v using (thing, known_from, true_from)
  join card c on c.id = v.card
  join base b on b.id = v.base
  order by v.thing, segment.ends nulls last`;

// Every event of a thing that is there opens a version. Entries are not asked: while rows are built they have no index.
const THINGS = `
  select id, stream, kind, traceless, greatest(
    traceless,
    (select v.revision from version v where v.thing = thing.id order by known_from desc limit 1)
  ) as revision
  from thing where stream = any($1)`;

/** What the register holds of these streams: only the segments that events of such days can touch, which end in the last. */
export const loadStreams = async (
  tx: EntityManager,
  days: ReadonlyMap<string, PlainDate>,
): Promise<ReadonlyMap<string, StreamNow>> => {
  const things = await tx.query<ThingRow[]>(THINGS, [[...days.keys()]]);
  if (things.length === 0) return new Map();
  const dayOf = ({ stream }: ThingRow) => days.get(stream)!;
  const rows = await tx.query<SegmentRow[]>(SEGMENTS, [things.map(({ id }) => id), things.map(dayOf)]);
  const versions = new Map<number, Version[]>(things.map(({ id }) => [id, []]));
  for (const row of rows) versions.get(row.thing)?.push(toVersion(row));
  return new Map(
    things.map((thing) => {
      const { id, stream, kind, revision, traceless } = thing;
      return [stream, { thing: id, kind, revision, traceless, from: dayOf(thing), versions: versions.get(id) ?? [] }];
    }),
  );
};
