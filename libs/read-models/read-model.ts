import type { DataSource, EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import type { Moment } from './moment.js';
import type { Point } from './point.js';
import { PositionWaiters } from './position-waiters.js';
import { Queries } from './queries.js';
import { SqlView } from './sql-view.js';
import { positionAt } from './trail/clock.js';
import type { View } from './view.js';

// Postgres takes what was known and what was true for independent of one another, expects ten times the rows that there
// are, and would read (and compile for) the whole table where the index holds the answer.
const BY_INDEX = 'set local random_page_cost = 1.1; set local jit = off';

interface Spoken<T> {
  /** The last position of the log that the read models held when they were asked. */
  readonly position: Position;
  readonly value: T;
}

/** An answer, and the point that its moment came to. */
export type Told<T> = Spoken<T> & { readonly point: Point };
export type ToldOfSeveral<T> = Spoken<T> & { readonly points: readonly Point[] };

/** The read models of Postgres, and how far along the log they are. */
export class ReadModel {
  private readonly waiters = new PositionWaiters(() => this.position());

  constructor(private readonly db: DataSource) {}

  /** One snapshot (repeatable read): everything inside speaks for one moment of the record. */
  async view<T>(moment: Moment, ask: (view: View) => Promise<T>): Promise<Told<T>> {
    const { value, ...told } = await this.views([moment], ([view]) => ask(view!));
    return { ...told, point: told.points[0]!, value };
  }

  /** Several moments in one snapshot, to be compared: a view for each, in their order. */
  async views<T>(moments: readonly Moment[], ask: (views: readonly View[]) => Promise<T>): Promise<ToldOfSeveral<T>> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query(`set transaction read only; ${BY_INDEX}`);
      const position = await positionOf(tx);
      const queries = new Queries(tx);
      const points: Point[] = [];
      for (const moment of moments) points.push(await pointOf(queries, moment));
      return { position, points, value: await ask(points.map((point) => new SqlView(queries, point))) };
    });
  }

  /** The last position of the log that the read models hold; 0 before the first event. */
  position(): Promise<Position> {
    return positionOf(this.db.manager);
  }

  /** Whether the read models hold the position before `timeoutMs` milliseconds are over. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.waiters.waitFor(position, timeoutMs);
  }
}

const pointOf = async (queries: Queries, { known, on }: Moment): Promise<Point> => ({
  known: typeof known === 'string' ? await positionAt(queries, known) : known,
  on,
});

const positionOf = async (db: EntityManager): Promise<Position> => {
  const [row] = await db.query<{ position: bigint }[]>(
    `select position from projections.checkpoint where name = 'read-model'`,
  );
  return row?.position ?? 0n;
};
