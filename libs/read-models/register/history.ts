import type { EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { nameOf } from '../trail/entries.js';
import { BEGAN, dataOf } from '../trail/event-data.js';
import { groupBy } from '../group-by.js';
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
}

const HISTORIES = `
  select e.thing, e.position, e.revision, ${nameOf('e.type')} as type, e.data, e.effective_on, e.recorded_at, e.import_id,
    began.state as began
  from entry e ${BEGAN}
  where e.thing = any($1) order by e.position`;

const toRemembered = (kind: StreamNow['kind'], row: HistoryRow): Remembered => ({
  position: row.position,
  revision: row.revision,
  event: { type: row.type, data: dataOf(kind, row) },
  metadata: {
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at.toISOString(),
    importId: row.import_id,
  },
});

/** The same streams, with all of their entries. */
export const loadHistories = async (
  tx: EntityManager,
  streams: ReadonlyMap<string, StreamNow>,
): Promise<ReadonlyMap<string, StreamNow>> => {
  const rows = await tx.query<HistoryRow[]>(HISTORIES, [[...streams.values()].map(({ thing }) => thing)]);
  const byThing = groupBy(rows, ({ thing }) => thing);
  return new Map(
    [...streams].map(([stream, now]) => {
      const history = (byThing.get(now.thing) ?? []).map((row) => toRemembered(now.kind, row));
      return [stream, { ...now, history }];
    }),
  );
};
