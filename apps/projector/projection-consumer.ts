import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { systemClock } from '#libs/application/system.js';
import { Comparison } from '#libs/audit/comparison/comparison.js';
import { StoredLeaves } from '#libs/audit/comparison/stored-leaves.js';
import type { Batch } from '#libs/event-store/batch.js';
import type { EventStoreClient } from '#libs/event-store/client.js';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { dropRetired } from '#libs/read-models/generations/drop.js';
import { BuiltElsewhere } from '#libs/read-models/generations/errors.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import { findLive } from '#libs/read-models/generations/live.js';
import { keepLogAlarms } from '#libs/read-models/log-alarms/log-alarms.js';
import type { Projection } from '#libs/read-models/projection.js';
import { buildRows } from './build-rows.js';
import { LedgerFollower } from './comparing/ledger-follower.js';
import type { Consumer } from '#libs/following/consumer.js';
import type { IsPassed } from '#libs/following/is-passed.js';
import { BatchWriter } from './batch-writer.js';

const AT_MOST = 500;
const LOOK_AGAIN_MS = 500;

export interface ProjectionConsumerParts {
  readonly db: DataSource;
  readonly client: EventStoreClient;
  readonly projection: Projection;
  readonly isPassed: IsPassed;
  readonly logger: Logger;
}

/** Keeps the live rows of one projection; builds them first when there are none of its version. */
export class ProjectionConsumer implements Consumer {
  readonly name: string;
  readonly atMost = AT_MOST;
  private rows: BatchWriter | null = null;
  private readonly follower: LedgerFollower;

  constructor(private readonly parts: ProjectionConsumerParts) {
    this.name = parts.projection.name;
    this.follower = new LedgerFollower(parts.db, parts.logger);
  }

  async begin(signal: AbortSignal): Promise<Checkpoint | null> {
    const { db, projection, isPassed } = this.parts;
    let live: Generation | null;
    while ((live = await findLive(db.manager, projection)) === null) await this.build(signal);
    await projection.whenLive?.(db, systemClock.today());
    await dropRetired(db, live);
    this.rows = new BatchWriter(db, projection, live, isPassed);
    this.follower.beginAgain();
    return this.rows.checkpoint;
  }

  async take(batch: Batch): Promise<void> {
    await this.rows?.write(batch);
    this.follower.take(batch.events.map(({ raw }) => raw));
  }

  /** After it was fed for the last time. */
  stop(): Promise<void> {
    return this.follower.stop();
  }

  /** Throws, as every build that is aborted does here, the signal's reason. */
  private async build(signal: AbortSignal): Promise<void> {
    const { logger, ...parts } = this.parts;
    const onInterrupted = (error: Error) => logger.warn({ err: error, consumer: this.name }, 'the log is away');
    try {
      const comparison = new Comparison(new StoredLeaves(parts.db), 'first');
      await buildRows({ ...parts, comparison, signal, onInterrupted });
      // What it did not come to compare, the audit writer does, when it looks at the whole log.
      await comparison.catchUp();
      await keepLogAlarms(parts.db, comparison.takeAlarms());
      signal.throwIfAborted();
    } catch (error) {
      if (!(error instanceof BuiltElsewhere)) throw error;
      await sleep(LOOK_AGAIN_MS, undefined, { signal });
    }
  }
}
