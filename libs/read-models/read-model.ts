import type { DataSource, EntityManager } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import type { Point } from './point.js';
import { PositionWaiters } from './position-waiters.js';
import { SqlView } from './sql-view.js';
import type { View } from './view.js';

// Postgres takes what was known and what was true for independent of one another, expects ten times the rows that there
// are, and would read (and compile for) the whole table where the index holds the answer.
const BY_INDEX = 'set local random_page_cost = 1.1; set local jit = off';

/** The read models of Postgres, and how far along the log they are. */
export class ReadModel {
  private readonly waiters = new PositionWaiters(() => this.position());

  constructor(private readonly db: DataSource) {}

  /** One snapshot (repeatable read): everything inside speaks for one position of the log, which is given back. */
  async view<T>(point: Point, ask: (view: View) => Promise<T>): Promise<{ position: Position; value: T }> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query(`set transaction read only; ${BY_INDEX}`);
      const position = await positionOf(tx);
      return { position, value: await ask(new SqlView(tx, point)) };
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

const positionOf = async (db: EntityManager): Promise<Position> => {
  const [row] = await db.query<{ position: bigint }[]>(
    `select position from projections.checkpoint where name = 'read-model'`,
  );
  return row?.position ?? 0n;
};
