import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Position } from '#libs/kernel/position.js';
import { codeOf } from '#libs/platform/postgres/errors.js';
import { ReadModelBuilding } from './generations/errors.js';
import type { ProjectionVersion } from './generations/generation.js';
import { enterLive, livePosition } from './generations/live.js';
import type { Rows } from './generations/rows.js';
import { narrowTo } from './generations/scoped-views.js';
import { readBuildProgress } from './generations/progress.js';
import type { Moment } from './moment.js';
import type { Point } from './point.js';
import { PositionWaiters } from './position-waiters.js';
import { Queries } from './queries.js';
import { readModelProjection } from './read-model-projection.js';
import { SqlView } from './sql-view.js';
import { positionAt } from './trail/clock.js';
import type { View } from './view.js';

// Postgres takes what was known and what was true for independent of one another, expects ten times the rows that there
// are, and would read (and compile for) the whole table where the index holds the answer.
const BY_INDEX = 'set local random_page_cost = 1.1; set local jit = off';

/** What was read in one snapshot. */
/** To which bodies' things views are narrowed; null for no narrowing. */
export type Within = (whole: View) => Promise<readonly string[] | null>;

const everything: Within = () => Promise.resolve(null);

interface Snapshot<T> {
  /** The last position of the log that the read models held when they were asked. */
  readonly position: Position;
  /** What the moments that were asked about came to. */
  readonly points: readonly Point[];
  readonly value: T;
}

// A small log is built into rows in less: whoever asks while a system starts need not be sent away.
const PATIENCE_MS = 1_000;
const LOOK_AGAIN_MS = 20;

/** A table or schema is not there: the generation that was found has been dropped meanwhile. */
const GONE = new Set(['42P01', '3F000']);

/**
 * The read models of Postgres, and how far along the log they are: the live generation of this program's version. Every
 * question throws `ReadModelBuilding` while there is none.
 */
export class ReadModel {
  private readonly waiters: PositionWaiters;

  constructor(
    private readonly db: DataSource,
    private readonly made: ProjectionVersion = readModelProjection,
  ) {
    this.waiters = new PositionWaiters(db, () => this.position());
  }

  /** Ends the connection that it listens by, once nobody waits any more. */
  close(): Promise<void> {
    return this.waiters.close();
  }

  /** One snapshot (repeatable read): everything inside speaks for one moment of the record. */
  async view<T>(
    moment: Moment,
    ask: (view: View) => Promise<T>,
    rows: Rows = 'whole',
  ): Promise<Omit<Snapshot<T>, 'points'> & { point: Point }> {
    const { points, ...read } = await this.views([moment], ([view]) => ask(view!), rows);
    return { ...read, point: points[0]! };
  }

  /**
   * Several moments in one snapshot, to be compared: a view for each, in their order. `ask` may be called again. What the
   * public knows has positions of its own: a moment's `known` is one of them. `within`: the ids of the bodies to whose
   * things the views are narrowed, from a view of all of them; null for all.
   */
  async views<T>(
    moments: readonly Moment[],
    ask: (views: readonly View[]) => Promise<T>,
    rows: Rows = 'whole',
    within: Within = everything,
  ): Promise<Snapshot<T>> {
    const read = () => this.patiently(() => this.snapshot(moments, ask, rows, within));
    return read().catch((error: unknown) => {
      if (GONE.has(codeOf(error) ?? '')) return read();
      throw error;
    });
  }

  /** The last position of the log that the read models hold; 0 before the first event. */
  position(): Promise<Position> {
    return this.patiently(() => livePosition(this.db.manager, this.made));
  }

  /** The last position of what the public knows, which has positions of its own; 0 while it knows nothing. */
  publicPosition(): Promise<Position> {
    return this.patiently(() => this.db.transaction((tx) => enterLive(tx, this.made, 'public')));
  }

  /** Whether the read models hold the position before `timeoutMs` milliseconds are over. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.waiters.waitFor(position, timeoutMs);
  }

  private snapshot<T>(
    moments: readonly Moment[],
    ask: (views: readonly View[]) => Promise<T>,
    rows: Rows,
    within: Within,
  ): Promise<Snapshot<T> | null> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query(`set transaction read only; ${BY_INDEX}`);
      const position = await enterLive(tx, this.made, rows);
      if (position === null) return null;
      const queries = new Queries(tx);
      const points: Point[] = [];
      for (const moment of moments) points.push(await pointOf(queries, moment));
      const bodies = await within(new SqlView(queries, points[0]!, rows));
      if (bodies !== null) await narrowTo(tx, bodies);
      const narrowed = new Queries(tx, bodies !== null);
      return { position, points, value: await ask(points.map((point) => new SqlView(narrowed, point, rows))) };
    });
  }

  /** What the live rows answer; `null` is that there are none. */
  private async patiently<T>(ask: () => Promise<T | null>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer !== null) return answer;
      const progress = await readBuildProgress(this.db.manager, this.made);
      if (performance.now() > until || (progress?.runMs ?? 0) > PATIENCE_MS) throw new ReadModelBuilding(progress);
      await sleep(LOOK_AGAIN_MS);
    }
  }
}

const pointOf = async (queries: Queries, { known, on }: Moment): Promise<Point> => ({
  known: typeof known === 'string' ? await positionAt(queries, known) : known,
  on,
});
