import { beganOn, placesOf } from '#libs/domain/history/placing/places.js';
import type { EntityManager } from 'typeorm';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { nameOf } from '../trail/entries.js';
import { BEGAN, dataOf } from '../trail/event-data.js';
import { groupBy } from '../group-by.js';
import { NOW } from './at.js';
import type { Members } from './base.js';
import type { Remembered, StreamNow } from './stream.js';

interface HistoryRow {
  readonly thing: number;
  readonly position: Position;
  readonly revision: bigint;
  readonly type: string;
  readonly data: Members | null;
  readonly began: Members | null;
  readonly effective_on: PlainDate;
  readonly recorded_at: Date;
  readonly import_id: string | null;
  readonly act: number;
  readonly actor: string;
  readonly reason: string | null;
  readonly irregular: string | null;
}

const HISTORIES = `
  select e.thing, e.position, e.revision, ${nameOf('e.type')} as type, e.data, e.effective_on, e.recorded_at, e.import_id,
    e.act, ${nameOf('e.actor')} as actor, e.reason, e.irregular, began.state as began
  from entry e ${BEGAN}
  where e.thing = any($1) and e.position <= $2 order by e.position`;

const toRemembered = (kind: Kind, row: HistoryRow): Remembered => ({
  position: row.position,
  revision: row.revision,
  event: { type: row.type, data: dataOf(kind, row) },
  act: row.act,
  metadata: {
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at.toISOString(),
    importId: row.import_id,
    actor: row.actor,
    reason: row.reason,
    ...(row.irregular !== null && { irregular: row.irregular }),
  },
});

/** The entries of these things, each with its kind, up to a position, in the order of recording. */
export const readHistories = async (
  tx: EntityManager,
  kinds: ReadonlyMap<number, Kind>,
  upTo: Position = NOW,
): Promise<ReadonlyMap<number, readonly Remembered[]>> => {
  const rows = await tx.query<HistoryRow[]>(HISTORIES, [[...kinds.keys()], upTo]);
  return new Map(
    [...groupBy(rows, ({ thing }) => thing)].map(([thing, of]) => {
      const kind = kinds.get(thing);
      return [thing, kind === undefined ? [] : of.map((row) => toRemembered(kind, row))];
    }),
  );
};

/** The same streams, with all of their entries, and the day on which those that stand began the thing. */
export const loadHistories = async (
  tx: EntityManager,
  streams: ReadonlyMap<string, StreamNow>,
): Promise<ReadonlyMap<string, StreamNow>> => {
  const kinds = new Map([...streams.values()].map(({ thing, kind }) => [thing, kind]));
  const histories = await readHistories(tx, kinds);
  return new Map(
    [...streams].map(([stream, now]) => {
      const history = histories.get(now.thing) ?? [];
      return [stream, { ...now, history, began: beganOn(placesOf(history)) }] as const;
    }),
  );
};
