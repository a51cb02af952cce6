import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { giveBuildLockBack, takeBuildLock } from '#libs/read-models/generations/build-lock.js';
import { BuiltElsewhere } from '#libs/read-models/generations/errors.js';
import { holdLive, makeLive } from '#libs/read-models/generations/swap.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import type { Projection } from '#libs/read-models/projection.js';
import type { Position } from '#libs/kernel/position.js';

/** The live rows are held for so long at most: their projector waits. */
const HELD_MS = 2_000;
/** Postgres ends a holder that says nothing any more, so that nobody waits for it. */
const SILENT_MS = 3 * HELD_MS;

/** The right, of one process at a time, to build a projection's rows and to swap them in; it goes with its connection. */
export class BuildClaim {
  private held: { readonly at: Position; readonly until: number } | null = null;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly projection: Projection,
  ) {}

  /** Throws `BuiltElsewhere`. */
  static async take(db: DataSource, projection: Projection): Promise<BuildClaim> {
    const runner = db.createQueryRunner();
    if (await takeBuildLock(runner.manager, projection.name)) return new BuildClaim(runner, projection);
    await runner.release();
    throw new BuiltElsewhere(projection.name);
  }

  /** Whether the live rows are held where they are, until the built ones have come so far. */
  get holds(): boolean {
    return this.held !== null;
  }

  /**
   * Makes the built rows the live ones if they hold every event that those hold; `reached` is the position of their last
   * one. If not, the live ones are held for a moment, in which the built ones come so far. Whether it was done.
   */
  async swapIn(generation: Generation, reached: Position): Promise<boolean> {
    this.held ??= await this.hold(generation);
    if (reached >= this.held.at) {
      await makeLive(this.tx, generation);
      await this.runner.commitTransaction();
      this.held = null;
      return true;
    }
    if (performance.now() > this.held.until) await this.letGo();
    return false;
  }

  async release(): Promise<void> {
    if (this.runner.isReleased) return; // Lost, and everything that it held with it.
    try {
      await this.letGo();
      await giveBuildLockBack(this.tx, this.projection.name);
    } finally {
      await this.runner.release();
    }
  }

  private get tx(): EntityManager {
    return this.runner.manager;
  }

  private async hold(generation: Generation) {
    await this.runner.startTransaction();
    await this.tx.query(`set local idle_in_transaction_session_timeout = ${SILENT_MS}`);
    return { at: await holdLive(this.tx, generation), until: performance.now() + HELD_MS };
  }

  private async letGo(): Promise<void> {
    if (this.held === null) return;
    this.held = null;
    await this.runner.rollbackTransaction();
  }
}
