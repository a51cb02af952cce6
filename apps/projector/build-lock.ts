import type { DataSource, QueryRunner } from 'typeorm';
import { giveBuildLockBack, takeBuildLock } from '#libs/read-models/generations/build-lock.js';
import { BuiltElsewhere } from '#libs/read-models/generations/errors.js';

/**
 * The right of one process at a time to build a projection's rows: a lock of Postgres that belongs to one connection, and
 * goes with it.
 */
export class BuildLock {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly projection: string,
  ) {}

  /** Throws `BuiltElsewhere`. */
  static async acquire(db: DataSource, projection: string): Promise<BuildLock> {
    const runner = db.createQueryRunner();
    if (await takeBuildLock(runner.manager, projection)) return new BuildLock(runner, projection);
    await runner.release();
    throw new BuiltElsewhere(projection);
  }

  /** The connection that holds it, for transactions that must end when it is lost. */
  get connection(): QueryRunner {
    return this.runner;
  }

  /** When the connection was lost, the lock went with it, and nothing is to be done. */
  async release(): Promise<void> {
    if (this.runner.isReleased) return;
    try {
      await giveBuildLockBack(this.runner.manager, this.projection);
    } finally {
      await this.runner.release();
    }
  }
}
