import type { DataSource } from 'typeorm';
import type { Comparison } from '#libs/audit/comparison/comparison.js';
import type { EventStoreClient } from '#libs/event-store/client.js';
import { verifyHolds } from '#libs/event-store/event-at.js';
import { headOf } from '#libs/event-store/head.js';
import { isSealed, SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { subscribe } from '#libs/event-store/subscribe.js';
import { indexGeneration, openBuilding } from '#libs/read-models/generations/build.js';
import type { Generation } from '#libs/read-models/generations/generation.js';
import type { Projection } from '#libs/read-models/projection.js';
import { BatchWriter } from './batch-writer.js';
import { BuildLock } from './build-lock.js';
import type { IsPassed } from '#libs/following/is-passed.js';
import { lastHandledIn } from './last-handled.js';
import { Swap } from './swap.js';

/** More than arrive while a batch is written: the client reads so many ahead, and the next batch is all that is there. */
const AT_MOST = 5_000;

export interface BuildOptions {
  readonly db: DataSource;
  readonly client: EventStoreClient;
  readonly projection: Projection;
  readonly isPassed: IsPassed;
  /** Takes what is built from the first event on; it must be finished. What was built before it was stopped is not taken again. */
  readonly comparison: Comparison;
  /** The most events of a batch. */
  readonly atMost?: number;
  /** When aborted, the build ends after the batch in hand; the next one goes on from there. */
  readonly signal: AbortSignal;
  /** Told when the log is lost, before it is tried again. */
  readonly onInterrupted: (error: Error) => void;
}

/**
 * Builds the rows of a projection from the log, beside the live ones, and swaps them in once they hold every event that
 * those hold. A build of this version that was stopped goes on where it was. Answers the generation that is live now;
 * `null` when the build was aborted first. Throws `BuiltElsewhere`, `AnotherLog` when it would be built from another log
 * than the database was, and what projections throw.
 */
export const buildRows = async (options: BuildOptions): Promise<Generation | null> => {
  const lock = await BuildLock.acquire(options.db, options.projection.name);
  try {
    return await build(lock, options);
  } finally {
    await lock.release();
  }
};

const build = async (lock: BuildLock, options: BuildOptions): Promise<Generation | null> => {
  const { db, client, projection, isPassed, comparison, atMost = AT_MOST, signal, onInterrupted } = options;
  await verifyLog(db, client);
  const head = await headOf(client);
  const generation = await db.transaction((tx) => openBuilding(tx, projection, head));
  const rows = new BatchWriter(db, projection, generation, isPassed);
  const swap = new Swap(lock.connection, generation);
  let { indexed } = generation;
  const isWhole = rows.checkpoint === null;
  const log = { streams: SEALED_STREAMS, from: rows.checkpoint, atMost, signal, onInterrupted };
  try {
    for await (const batch of subscribe(client, log)) {
      await rows.write(batch);
      if (isWhole) await comparison.take(batch.events.map(({ raw }) => raw).filter(({ stream }) => isSealed(stream)));
      if (!batch.caughtUp && !swap.isHolding) continue;
      if (!indexed) await db.transaction((tx) => indexGeneration(tx, projection, generation));
      indexed = true;
      if (!swap.isHolding) await verifyLog(db, client);
      if (await swap.attempt(rows.checkpoint?.last?.position ?? 0n)) return generation;
    }
    return null;
  } finally {
    await swap.abandon();
  }
};

/** It may also have been replaced while rows were built from it: throws `AnotherLog`. */
const verifyLog = async (db: DataSource, client: EventStoreClient): Promise<void> => {
  for (const event of await lastHandledIn(db)) await verifyHolds(client, event);
};
