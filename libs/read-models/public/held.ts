import type { EntityManager } from 'typeorm';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import { isWithdrawal } from '#libs/domain/withdrawal/events.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Position } from '#libs/kernel/position.js';
import { readHistories } from '../register/history.js';
import type { Remembered } from '../register/stream.js';

/** An entry of all of the record, with the paper that it rests on. */
export interface HeldEntry extends Remembered {
  readonly eventId: string;
  readonly stream: string;
  readonly kind: Kind;
  readonly paper: string | null;
}

interface ThingRow {
  readonly id: number;
  readonly stream: string;
  readonly kind: Kind;
}

/** The entries of these things that stand at the position, thing by thing, without withdrawals. */
export const standingEntries = async (
  tx: EntityManager,
  things: readonly number[],
  upTo: Position,
): Promise<readonly (readonly HeldEntry[])[]> => {
  const rows = await tx.query<ThingRow[]>('select id, stream, kind from thing where id = any($1) order by id', [
    things,
  ]);
  const histories = await readHistories(tx, new Map(rows.map(({ id, kind }) => [id, kind])), upTo);
  const told = await tx.query<{ position: Position; event_id: string; paper: string | null }[]>(
    `select e.position, e.event_id, r.paper from entry e left join resting r on r.position = e.position
     where e.thing = any($1) and e.position <= $2`,
    [things, upTo],
  );
  const beside = new Map(told.map(({ position, event_id, paper }) => [position, { eventId: event_id, paper }]));
  return rows.map(({ id, stream, kind }) =>
    standingOf(histories.get(id) ?? [])
      .filter(({ event }) => !isWithdrawal(event))
      .flatMap((entry) => {
        const more = beside.get(entry.position);
        return more === undefined ? [] : [{ ...entry, ...more, stream, kind }];
      }),
  );
};

/** The things of which anything up to the position rests on one of these papers. */
export const thingsOn = async (
  tx: EntityManager,
  papers: readonly string[],
  upTo: Position,
): Promise<readonly number[]> => {
  const rows = await tx.query<{ thing: number }[]>(
    'select distinct thing from resting where paper = any($1) and position <= $2 order by thing',
    [papers, upTo],
  );
  return rows.map(({ thing }) => thing);
};
